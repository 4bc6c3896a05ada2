import type { Grade, ScoreSheet, TableScore } from './score-sheet.ts'

/** What a report or a table amounts to; null where nothing can be totalled. */
export interface Total {
  readonly total: string | null
  readonly grade: Grade | null
}

const NONE: Total = { total: null, grade: null }

/** Of a report with one table that of the table; a report with several has none of its own. */
export function reportTotal({ tables }: ScoreSheet): Total {
  const [table] = tables
  return table && tables.length === 1 ? tableTotal(table) : NONE
}

/** A form nobody has filled in has no total yet: 0.00 would be a result. */
export function tableTotal({ execution, indicators, total, grade }: TableScore): Total {
  const isScored = execution.score !== null || indicators.some(({ score }) => score !== null)
  return isScored ? { total: total.score, grade } : NONE
}
