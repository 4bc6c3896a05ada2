import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { findVersion } from './find-version.ts'
import type { Office } from './office.ts'

/**
 * Names a version, whoever made it; open pages hear of it.
 * @param number as somebody typed it
 * Fails with `version-unknown`.
 */
export async function renameVersion(
  office: Pick<Office, 'versions' | 'rooms'>,
  reportId: string,
  number: string,
  name: string,
): Promise<Result<void, Failure>> {
  const found = await findVersion(office, reportId, number)
  if (!found.ok) return found
  await office.versions.renameVersion(reportId, found.value.number, name)
  office.rooms.notify(reportId, { type: 'versions' })
  return ok(undefined)
}
