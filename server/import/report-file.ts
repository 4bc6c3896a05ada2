/** A file as it was uploaded or lies on a disk. */
export interface ReportFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The form to read it as, "ID@VERSION"; where absent, the file decides. */
  readonly template?: string | undefined
}
