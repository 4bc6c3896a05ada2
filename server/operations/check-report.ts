import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Findings } from '@gongping/shared/protocol/http.ts'
import { checkContent } from './check-content.ts'
import type { Office } from './office.ts'
import { readReport } from './read-report.ts'

/** What does not fit together in a report as it is on disk now. Fails with `report-unknown`. */
export async function checkReport(office: Office, id: string): Promise<Result<Findings, Failure>> {
  const content = await readReport(office, id)
  return content.ok ? ok(checkContent(content.value, await office.reports.explanations(id))) : content
}
