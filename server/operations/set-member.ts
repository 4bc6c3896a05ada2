import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { RightsDecided } from '@gongping/shared/protocol/members.ts'
import { sectionRoot } from '@gongping/shared/report/shape.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Membership } from '../store/report-sharing.ts'
import { decideInReport } from './decide-in-report.ts'
import type { Office } from './office.ts'
import { readReport } from './read-report.ts'
import { tellRights } from './tell-rights.ts'

export interface WantedMembership {
  readonly reportId: string
  readonly personId: string
  /** null: as if nothing had been decided. */
  readonly membership: Membership | null
}

/**
 * Gives a person a role in a report, or takes it back; then their open pages hear of it. An exact cut, as a lock is.
 * Fails with `person-unknown` or `section-unknown`, or as `permit` does.
 */
export async function setMember(
  office: Pick<Office, 'reports' | 'rooms'>,
  identity: Identity,
  by: Person,
  { reportId, personId, membership }: WantedMembership,
): Promise<Result<RightsDecided, Failure>> {
  const people = await identity.listPeople()
  if (!people.some(({ id }) => id === personId)) return err(failure('person-unknown', { name: personId }))
  const grants = membership?.scope?.filter((grant) => grant.startsWith(sectionRoot(''))) ?? []
  if (grants.length > 0) {
    // One report a decision: reading it all is cheap enough to know its sections by.
    const content = await readReport(office, reportId)
    if (!content.ok) return content
    const sections = new Set<string>(content.value.sections.map(({ id }) => sectionRoot(id)))
    const unknown = grants.find((grant) => !sections.has(grant))
    if (unknown !== undefined) return err(failure('section-unknown', { section: unknown.slice(sectionRoot('').length) }))
  }
  const head = await decideInReport(office, by, reportId, 'report.share', async (terms) =>
    ok(await office.reports.setMember(reportId, personId, membership, terms)),
  )
  return head.ok ? ok(tellRights(office, by, reportId, personId, head.value)) : head
}
