import { type Explanation, isOpenError } from '@gongping/shared/checks/explain.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { reportTotal } from '@gongping/shared/scoring/report-total.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import type { Summary } from '../store/store.ts'
import { checkContent } from './check-content.ts'

/** What lists show of a report. */
export function summariseContent(content: ReportContent, explanations: readonly Explanation[]): Summary {
  return {
    title: content.title,
    year: content.year,
    unit: content.unit.name,
    ...reportTotal(scoreReport(content)),
    errors: checkContent(content, explanations).findings.filter(isOpenError).length,
  }
}
