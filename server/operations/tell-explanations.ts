import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { Office } from './office.ts'
import { refreshSummary } from './refresh-summary.ts'

/** After an explanation was given or taken back: the list counts anew, and open pages hear of it. */
export async function tellExplanations(office: Office, reportId: string, content: ReportContent): Promise<void> {
  office.rooms.notify(reportId, { type: 'explanations' })
  await refreshSummary(office, reportId, content)
}
