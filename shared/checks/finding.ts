/** Something that does not fit together in a report: contract §7. */
export interface Finding {
  /** Id of §3.1 of the check catalogue: A1 … D6. */
  readonly code: string
  readonly severity: Severity
  /** One zh-CN sentence that names the figures and the likely repair. */
  readonly message: string
  /** What fills the sentence; `sentence` says which of the check's sentences it is, `repair` which repair is named. */
  readonly params: Readonly<Record<string, string>>
  readonly places: readonly Place[]
}

export type Severity = 'error' | 'warning' | 'style'

/**
 * Where to look. `quote` is the exact text as it stands in the report; in a section it occurs once, of an empty cell
 * it is "". `row` and `field` are the two halves of the key under which the document keeps the cell: "t1/fund/total"
 * and "executed", "t1" and "printed/score".
 */
export interface Place {
  readonly section?: string
  readonly table?: string
  readonly row?: string
  readonly field?: string
  readonly quote: string
}
