import type { ReportContent } from '../report/content.ts'
import type { RuleSet } from '../scoring/rules/rule-set.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import type { TableForm } from '../template/template.ts'
import type { Finding, Severity } from './finding.ts'
import type { Prose } from './prose/prose.ts'
import type { RowReading } from './row-reading.ts'

/** What every check reads. The narrative and the indicator rows are read once for all of them. */
export interface CheckInput {
  readonly content: ReportContent
  readonly sheet: ScoreSheet
  /** Those that the sheet was scored by. */
  readonly rules: RuleSet
  /** The indicator rows of each table. */
  readonly rows: readonly (readonly RowReading[])[]
  /** null when the report names a template that does not ship. */
  readonly form: TableForm | null
  readonly prose: Prose
}

/** A check of the catalogue: what it looks for and every sentence it may say. */
export interface Check {
  /** Id of the catalogue: A1 … D6. */
  readonly code: string
  readonly sentences: Sentences
  /**
   * Pure. A true statement gives no finding; what can be read as true is taken as true.
   * @param earlier what the checks before it in the catalogue have found.
   */
  readonly run: (report: CheckInput, earlier: readonly Finding[]) => Finding[]
}

export type Sentences = Readonly<Record<string, Sentence>>

/** One thing that a check may say. `{name}` is replaced by the parameter of that name. */
export interface Sentence {
  readonly severity: Severity
  readonly zh: string
  readonly en: string
}
