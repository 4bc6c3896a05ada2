import type { ReportSummary } from '@gongping/shared/protocol/http.ts'

/** What waits for this person first, then the newest change. */
export function listOrder<Report extends Pick<ReportSummary, 'isToConfirm' | 'updatedAt'>>(
  reports: readonly Report[],
): readonly Report[] {
  return reports.toSorted((a, b) => Number(b.isToConfirm) - Number(a.isToConfirm) || b.updatedAt.localeCompare(a.updatedAt))
}
