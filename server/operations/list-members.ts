import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportMember, ReportMembers } from '@gongping/shared/protocol/members.ts'
import { type ReportRights, heldRights } from '@gongping/shared/workflow/held-rights.ts'
import { formatScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Identity } from '../identity/identity.ts'
import type { Units } from '../store/units.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'

type Whereabouts = Pick<ReportMember, 'division' | 'post' | 'otherUnit'>
type RoleOf = Pick<ReportMember, 'granted' | 'scope' | 'role' | 'reviewsUnit'>

/** Everybody who has a role in a report, where they stand, and what colleagues have. Fails with `report-unknown`. */
export async function listMembers(
  { reports, units }: Pick<Office, 'reports' | 'units'>,
  identity: Identity,
  reportId: string,
): Promise<Result<ReportMembers, Failure>> {
  const [terms, nameOf] = await Promise.all([reports.terms(reportId), personNames(identity)])
  if (!terms) return err(failure('report-unknown'))
  const { rights, unitId } = terms
  const whereIs = await whereabouts(units, unitId)
  const members = [...rights.people.keys()].flatMap((personId) => {
    const held = roleOf(rights, personId)
    return held ? [{ person: nameOf(personId), ...held, ...whereIs(personId) }] : []
  })
  return ok({ everyone: rights.everyone, members })
}

function roleOf(rights: ReportRights, personId: string): RoleOf | null {
  const { role } = heldRights(rights, personId)
  if (!role) return null
  const { granted = null, scope = null, reviewsUnit = false } = rights.people.get(personId) ?? {}
  return { granted, scope: scope && formatScope(scope), role, reviewsUnit }
}

async function whereabouts(store: Units, unitId: string): Promise<(personId: string) => Whereabouts> {
  const [units, staff] = await Promise.all([store.units(), store.staff()])
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const divisions = new Map(units.flatMap((unit) => unit.divisions.map(({ id, name }) => [id, name])))
  const places = new Map(staff.map((record) => [record.personId, record]))
  return (personId) => {
    const place = places.get(personId)
    return {
      division: divisions.get(place?.divisionId ?? '') ?? '',
      post: place?.post ?? '',
      otherUnit: place && place.unitId !== unitId ? (names.get(place.unitId) ?? null) : null,
    }
  }
}
