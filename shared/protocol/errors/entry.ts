/** A sentence and a remedy in one language; `{name}` is replaced by the parameter of that name. */
export interface ErrorText {
  readonly title: string
  readonly remedy: string
}

export interface ErrorEntry {
  /** HTTP status. */
  readonly status: number
  readonly zh: ErrorText
  readonly en: ErrorText
}

/** A row of the catalogue, Chinese first. */
export function entry(status: number, zh: string, zhRemedy: string, en: string, enRemedy: string): ErrorEntry {
  return { status, zh: { title: zh, remedy: zhRemedy }, en: { title: en, remedy: enRemedy } }
}
