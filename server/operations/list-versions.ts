import type { VersionList } from '@gongping/shared/protocol/versions.ts'
import type { Identity } from '../identity/identity.ts'
import type { VersionRange } from '../store/versions.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'
import { agreedRounds, versionSummary } from './version-summary.ts'

/** The versions of a report, newest first. */
export async function listVersions(
  office: Office,
  identity: Identity,
  reportId: string,
  { before, limit }: VersionRange,
): Promise<VersionList> {
  const [found, nameOf, agreed] = await Promise.all([
    office.versions.versions(reportId, { before, limit: limit + 1 }),
    personNames(identity),
    agreedRounds(office, reportId),
  ])
  const versions = found.slice(0, limit).map((record) => versionSummary(record, nameOf, agreed.get(record.number)))
  return { versions, more: found.length > limit }
}
