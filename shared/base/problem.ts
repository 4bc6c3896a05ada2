/** Something wrong with an input: where it is and what it is, as a code with parameters. Text is made at the edge. */
export interface Problem {
  /** JSON path or "line 12". */
  readonly at: string
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}
