import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { WantedAssignment } from '@gongping/shared/protocol/members.ts'
import { heldRights } from '@gongping/shared/workflow/held-rights.ts'
import { roleAllows } from '@gongping/shared/workflow/report-rights.ts'
import type { Person } from '../identity/identity.ts'
import { decideInReport } from './decide-in-report.ts'
import type { Office } from './office.ts'
import { readReport } from './read-report.ts'
import { placesOf, unknownPlace } from './report-places.ts'
import { tellPeople } from './tell-people.ts'

/**
 * Gives a section or a row to people who may write, instead of those who had it; then open pages hear of it. One that
 * binds is an exact cut, as a lock is. Fails with `section-unknown`, `row-unknown` or `person-unknown`, or as `permit`
 * does.
 */
export async function assignPlace(
  office: Office,
  by: Pick<Person, 'id'>,
  reportId: string,
  wanted: WantedAssignment,
): Promise<Result<void, Failure>> {
  const content = await readReport(office, reportId)
  if (!content.ok) return content
  if (wanted.people.length > 0 && !placesOf(content.value).has(wanted.place)) return err(unknownPlace(wanted.place))
  const before = await office.reports.assignments(reportId)
  const assigned = await decideInReport(office, by, reportId, 'report.assign', async (terms) => {
    const stranger = await findStranger(office, reportId, wanted.people)
    if (stranger !== undefined) return err(failure('person-unknown', { name: stranger }))
    return ok((await office.reports.assign(reportId, wanted, terms)) || null)
  })
  if (!assigned.ok) return assigned
  office.rooms.refresh(reportId)
  office.rooms.notify(reportId, { type: 'assignments' })
  const had = before.filter(({ place }) => place === wanted.place).map(({ personId }) => personId)
  const people = wanted.people.filter((personId) => !had.includes(personId))
  await tellPeople(office, by, { kind: 'assigned', reportId, objectId: wanted.place, people, collapse: '' })
  return ok(undefined)
}

/** The first of these people who may not write in the report. */
async function findStranger(
  { reports }: Pick<Office, 'reports'>,
  reportId: string,
  people: readonly string[],
): Promise<string | undefined> {
  const terms = await reports.terms(reportId)
  return people.find((personId) => {
    const role = terms && heldRights(terms.rights, personId).role
    return !role || !roleAllows('report.write', role)
  })
}
