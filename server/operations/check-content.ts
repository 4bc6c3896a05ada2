import { runChecks } from '@gongping/shared/checks/run-checks.ts'
import type { Findings } from '@gongping/shared/protocol/http.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'

/** Everything in a report that does not fit together. */
export function checkContent(content: ReportContent): Findings {
  return { findings: runChecks(content, scoreReport(content)) }
}
