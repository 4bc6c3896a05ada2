import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { Office } from './office.ts'

/** The report as it is on disk now, open or not. Fails with `report-unknown`. */
export async function readReport(office: Pick<Office, 'rooms'>, id: string): Promise<Result<ReportContent, Failure>> {
  const content = await office.rooms.read(id)
  return content ? ok(content) : err(failure('report-unknown'))
}
