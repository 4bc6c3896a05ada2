import type { Agreement } from '@gongping/shared/protocol/agreement.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'

const OF_AGREEMENT: ReadonlySet<ReportStatus> = new Set(['review', 'sealed', 'published'])

/**
 * Whether the strip above the paper says why nobody writes here. While the server was not asked how far people are it
 * may: a line that is shown for a moment and taken away again moves the paper twice.
 */
export function isSaidByAgreement(status: ReportStatus, standing: Pick<Agreement, 'status' | 'round'> | null): boolean {
  return standing?.status === status ? standing.round !== null : OF_AGREEMENT.has(status)
}
