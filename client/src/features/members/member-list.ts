import type { KnownColleague } from '../../api/members.ts'
import type { PersonName } from '@gongping/shared/protocol/http.ts'
import type { ReportMembers } from '@gongping/shared/protocol/members.ts'
import { roleAllows } from '@gongping/shared/workflow/report-rights.ts'
import { REPORT_ROLES, type ReportRole } from '@gongping/shared/workflow/report-role.ts'
import { type WriteScope, parseScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Whereabouts } from '../../session/whereabouts.ts'

/** Whoever goes through the list with the arrow keys gives no more than they mean to on the way. */
const LEAST_FIRST = REPORT_ROLES.toReversed()

/** Somebody who has a role in the report or could be given one. */
export interface MemberEntry extends Whereabouts {
  readonly person: PersonName
  readonly granted: ReportRole | null
  /** What a drafter is limited to; null: to nothing. */
  readonly scope: WriteScope | null
  /** null: the report does not exist for them. */
  readonly role: ReportRole | null
  /** The role that goes with what they are in the unit, when nothing is given by name; null: none, or not known. */
  readonly byDefault: ReportRole | null
  /** Rules every report of the unit; nothing that is given by name changes that. */
  readonly isUnitAdmin: boolean
}

/**
 * Everybody of this person's own unit, then whoever else has a role; in an order that stays while roles change.
 * @param divisionName by the id of a division.
 * @param meId this person comes first.
 */
export function memberList(
  { everyone, members }: ReportMembers,
  colleagues: readonly KnownColleague[],
  divisionName: ReadonlyMap<string | null, string>,
  meId: string,
): MemberEntry[] {
  const ownUnit = colleagues.find(({ id }) => id === meId)?.unitId
  const present = colleagues.filter(({ unitId, isActive }) => unitId === ownUnit && isActive !== false)
  const known = new Map(members.map((member) => [member.person.id, member]))
  const strangers = members.filter(({ person }) => present.every(({ id }) => id !== person.id))
  // Whoever owns the report by name may be of another unit than the report's, and their colleagues with them.
  const ownOtherUnit = known.get(meId)?.otherUnit ?? null
  const entry = (person: PersonName, where: Whereabouts): MemberEntry => {
    const { granted = null, scope = null, role = null } = known.get(person.id) ?? {}
    const { division, post, otherUnit, reviewsUnit } = known.get(person.id) ?? where
    const isUnitAdmin = role === 'owner' && granted !== 'owner' && everyone !== 'owner'
    const byDefault = granted === null ? role : defaultRole(otherUnit === null ? everyone : null, reviewsUnit)
    return {
      person,
      division,
      post,
      otherUnit,
      reviewsUnit,
      granted,
      role,
      byDefault,
      isUnitAdmin,
      scope: scope === null ? null : parseScope(scope),
    }
  }
  const entries = [
    ...present.map(({ id, display, divisionId, post }) =>
      entry({ id, display }, { division: divisionName.get(divisionId) ?? '', post, otherUnit: ownOtherUnit, reviewsUnit: false }),
    ),
    ...strangers.map((member) => entry(member.person, member)),
  ]
  return entries.toSorted((a, b) => Number(b.person.id === meId) - Number(a.person.id === meId))
}

function defaultRole(asColleague: ReportRole | null, reviewsUnit: boolean): ReportRole | null {
  return asColleague ?? (reviewsUnit ? 'reviewer' : null)
}

/** The roles that somebody may be given: whoever reviews a report for the bureau does not write it. */
export function offeredRoles({ reviewsUnit, granted }: Pick<MemberEntry, 'reviewsUnit' | 'granted'>): readonly ReportRole[] {
  return LEAST_FIRST.filter((role) => !reviewsUnit || role === granted || !roleAllows('report.write', role))
}
