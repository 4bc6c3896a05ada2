import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { settleFigures } from '@gongping/shared/figures/settle-figures.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { PastReport } from '@gongping/shared/protocol/history.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import type { Office } from './office.ts'
import { pastVersions } from './past-versions.ts'
import { replayReport } from './replay-report.ts'
import { unpackVersion } from './version-content.ts'

const NUMBER = /^[1-9]\d{0,8}$/

/**
 * A report as it was after an edit. Where single edits are no longer kept, a version of just that edit is as good.
 * @param edit its number, as somebody typed it. Fails with `moment-unknown`.
 */
export async function readPast(
  office: Pick<Office, 'journal' | 'versions'>,
  reportId: string,
  edit: string,
): Promise<Result<PastReport, Failure>> {
  if (!NUMBER.test(edit)) return err(failure('moment-unknown'))
  const seq = Number(edit)
  const content = await replayReport(office.journal, reportId, seq, (doc) => settleFigures(readContent(doc)))
  if (content) return ok({ seq, content })
  const version = (await pastVersions(office, reportId, seq)).findLast((past) => past.seq === seq)
  const kept = version && (await office.versions.version(reportId, version.number))
  return kept ? ok({ seq, content: (await unpackVersion(kept)).content }) : err(failure('moment-unknown'))
}
