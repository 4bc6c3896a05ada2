import { latestFor } from '../base/latest.ts'
import type { TableContent } from '../report/content.ts'
import type { RuleSet } from '../scoring/rules/rule-set.ts'
import type { TableScore } from '../scoring/score-sheet.ts'
import type { TableForm } from '../template/template.ts'
import type { Check, CheckInput } from './check.ts'
import type { Finding } from './finding.ts'
import type { RowReading } from './row-reading.ts'

/** One table of a report with all that a check of tables may ask about it. */
export interface TableInput extends Pick<CheckInput, 'rules' | 'form'> {
  readonly table: TableContent
  readonly score: TableScore | undefined
  readonly rows: readonly RowReading[]
}

/** A check that looks at one table at a time. A keystroke changes one table: the others are not asked about again. */
export function perTable(check: (input: TableInput) => readonly Finding[]): Check['run'] {
  const findingsOf = latestFor(
    (
      table: TableContent,
      score: TableScore | undefined,
      rows: readonly RowReading[],
      rules: RuleSet,
      form: TableForm | null,
    ): readonly Finding[] => check({ table, score, rows, rules, form }),
  )
  return ({ content, sheet, rows, rules, form }) =>
    content.tables.flatMap((table, at) => findingsOf(table, sheet.tables[at], rows[at] ?? NO_ROWS, rules, form))
}

const NO_ROWS: readonly RowReading[] = []
