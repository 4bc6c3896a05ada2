import { type Explanation, isOpenError } from '@gongping/shared/checks/explain.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import type { ScoreSheet, TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import type { Summary } from '../store/store.ts'
import { checkContent } from './check-content.ts'

/**
 * What lists show of a report. Total and grade are those of its table; a report with several tables has none of
 * its own, and a form nobody has filled in has none yet: 0.00 would be a result.
 */
export function summariseContent(content: ReportContent, explanations: readonly Explanation[]): Summary {
  const sheet = scoreReport(content)
  const table = onlyTable(sheet)
  const scored = table !== null && isScored(table) ? table : null
  return {
    title: content.title,
    year: content.year,
    unit: content.unit.name,
    total: scored?.total.score ?? null,
    grade: scored?.grade ?? null,
    errors: checkContent(content, explanations).findings.filter(isOpenError).length,
  }
}

function onlyTable({ tables }: ScoreSheet): TableScore | null {
  return tables.length === 1 ? (tables[0] ?? null) : null
}

function isScored({ execution, indicators }: TableScore): boolean {
  return execution.score !== null || indicators.some(({ score }) => score !== null)
}
