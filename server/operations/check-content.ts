import { type Explanation, withExplanations } from '@gongping/shared/checks/explain.ts'
import { runChecks } from '@gongping/shared/checks/run-checks.ts'
import type { Findings } from '@gongping/shared/protocol/http.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'

/** Everything in a report that does not fit together, with what people said about it. */
export function checkContent(content: ReportContent, explanations: readonly Explanation[]): Findings {
  return { findings: withExplanations(runChecks(content, scoreReport(content)), explanations) }
}
