import { MAX_HISTORY_POINTS, type ReportHistory } from '@gongping/shared/protocol/history.ts'
import type { Identity } from '../identity/identity.ts'
import { type Moment, momentsOf, thinOut } from './history-points.ts'
import type { Office } from './office.ts'
import { pastVersions } from './past-versions.ts'
import { personNames } from './person-names.ts'

/**
 * The moments that a report can be looked at again as it was. Of what is older than the log only versions are left, and
 * the state that the log follows upon.
 */
export async function listHistory(office: Office, identity: Identity, reportId: string): Promise<ReportHistory> {
  const [stints, snapshots, nameOf] = await Promise.all([
    office.journal.stints(reportId),
    office.journal.snapshots(reportId),
    personNames(identity),
  ])
  const [oldest] = snapshots
  const keptAfter = stints.some(({ first }) => first === 1) ? 0 : (oldest?.seq ?? 0)
  const moments = momentsOf(stints)
  const before = keptAfter > 0 && oldest ? await beforeLog(office, reportId, oldest) : []
  const points = thinOut([...before, ...moments], MAX_HISTORY_POINTS)
  return { points: points.map((point) => ({ ...point, people: point.people.map(nameOf) })), keptAfter }
}

async function beforeLog(
  office: Office,
  reportId: string,
  { seq, at }: { readonly seq: number; readonly at: string },
): Promise<Moment[]> {
  const versions = await pastVersions(office, reportId, seq)
  const moments = versions.map((version) => ({
    seq: version.seq,
    at: version.at,
    people: version.contributors,
    version: version.number,
  }))
  const isKept = versions.at(-1)?.seq === seq
  return isKept ? moments : [...moments, { seq, at, people: [], version: null }]
}
