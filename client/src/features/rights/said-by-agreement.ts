import type { Agreement } from '@gongping/shared/protocol/agreement.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'

const OF_AGREEMENT: ReadonlySet<ReportStatus> = new Set(['review', 'sealed', 'published'])

/**
 * Whether the strip above the paper says why nobody writes here. While the page opens and does not know yet it may: a
 * line that is shown for a moment and taken away again moves the paper twice. Later on, somebody who may not write any
 * more is told why at once, whatever becomes of the strip.
 */
export function isSaidByAgreement(status: ReportStatus, standing: Pick<Agreement, 'status' | 'round'> | null): boolean {
  return standing ? standing.status === status && standing.round !== null : OF_AGREEMENT.has(status)
}
