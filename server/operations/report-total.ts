import type { Grade, ScoreSheet, TableScore } from '@gongping/shared/scoring/score-sheet.ts'

/**
 * What lists show of a score sheet. Total and grade are those of its table; a report with several tables has none of
 * its own, and a form nobody has filled in has none yet: 0.00 would be a result.
 */
export function reportTotal({ tables }: ScoreSheet): { readonly total: string | null; readonly grade: Grade | null } {
  const [table] = tables
  if (!table || tables.length > 1 || !isScored(table)) return { total: null, grade: null }
  return { total: table.total.score, grade: table.grade }
}

function isScored({ execution, indicators }: TableScore): boolean {
  return execution.score !== null || indicators.some(({ score }) => score !== null)
}
