import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { Office } from './office.ts'
import { summariseContent } from './summarise-content.ts'

/** Writes what lists show of a report, from what stands in it and what people said about its findings. */
export async function refreshSummary(
  { reports }: Pick<Office, 'reports'>,
  reportId: string,
  content: ReportContent,
): Promise<void> {
  await reports.saveSummary(reportId, summariseContent(content, await reports.explanations(reportId)))
}
