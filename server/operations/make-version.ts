import { type Result, err } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { MAX_NAMED_VERSIONS } from '@gongping/shared/protocol/versions.ts'
import type { Person } from '../identity/identity.ts'
import type { AddedVersion } from '../store/versions.ts'
import { freezeVersion } from './freeze-version.ts'
import type { Office } from './office.ts'

/** Keeps a report as it is on disk under a name. Fails with `versions-full`, or as {@link freezeVersion} does. */
export async function makeVersion(
  office: Pick<Office, 'rooms' | 'journal' | 'versions'>,
  by: Pick<Person, 'id'>,
  reportId: string,
  name: string,
): Promise<Result<AddedVersion, Failure>> {
  const named = await office.versions.countNamed(reportId)
  if (named >= MAX_NAMED_VERSIONS) return err(failure('versions-full', { limit: String(MAX_NAMED_VERSIONS) }))
  return freezeVersion(office, reportId, { kind: 'named', name, by: by.id })
}
