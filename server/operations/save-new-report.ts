import type { ReportContent } from '@gongping/shared/report/content.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { newReportId } from './new-report-id.ts'
import type { Office } from './office.ts'
import { summariseContent } from './summarise-content.ts'

/**
 * Creates the record and its seed in one transaction, then what lists show of it.
 * @param importedFrom kind of the file that the content was read from; absent: it is an empty form.
 * @returns the id.
 */
export async function saveNewReport(
  office: Office,
  personId: string,
  content: ReportContent,
  importedFrom?: string,
): Promise<string> {
  const id = newReportId()
  const { template, title, year, unit } = content
  await office.reports.create({
    id,
    template,
    title,
    year,
    unit: unit.name,
    createdBy: personId,
    seed: encodeSeed(content),
    importedFrom,
  })
  await office.reports.saveSummary(id, summariseContent(content, []))
  return id
}
