import type { ErrorCode } from '@gongping/shared/protocol/errors.ts'
import { REPORT_RIGHTS, type ReportAction } from '@gongping/shared/workflow/report-rights.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'

/** Why something that one may do at another time cannot be done while the report is what it is. */
export function statusRefusal(action: ReportAction, status: ReportStatus): ErrorCode {
  if (status === 'published') return 'report-published'
  if (status === 'sealed') return 'report-sealed'
  const { statuses } = REPORT_RIGHTS[action]
  if (!statuses.some((at) => at === 'open' || at === 'locked' || at === 'review')) return 'report-not-final'
  if (status === 'review') return 'report-in-review'
  return statuses.includes('open') ? 'report-locked' : 'report-not-in-review'
}
