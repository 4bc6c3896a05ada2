import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { findVersion } from './find-version.ts'
import type { Office } from './office.ts'
import { readReport } from './read-report.ts'
import { type VersionContent, unpackVersion } from './version-content.ts'

/**
 * A report and what it scores, as a version keeps both, whatever rules came later.
 * @param version its number as somebody typed it; absent: as it is on disk now.
 * Fails with `version-unknown` or `report-unknown`.
 */
export async function readAsOf(
  office: Pick<Office, 'versions' | 'rooms'>,
  reportId: string,
  version: string | undefined,
): Promise<Result<VersionContent, Failure>> {
  if (version !== undefined) {
    const found = await findVersion(office, reportId, version)
    return found.ok ? ok(await unpackVersion(found.value)) : found
  }
  const content = await readReport(office, reportId)
  return content.ok ? ok({ content: content.value, score: scoreReport(content.value) }) : content
}
