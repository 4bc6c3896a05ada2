import type { KnownColleague } from '../../api/members.ts'
import type { PersonName } from '@gongping/shared/protocol/http.ts'
import type { ReportMembers } from '@gongping/shared/protocol/members.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import { type WriteScope, parseScope } from '@gongping/shared/workflow/write-scope.ts'

/** Somebody who has a role in the report or could be given one. */
export interface MemberEntry {
  readonly person: PersonName
  /** 职务; "" = not known. */
  readonly post: string
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
 * Everybody of the unit, then whoever else has a role; in an order that stays while roles change.
 * @param meId this person comes first.
 */
export function memberList(
  { everyone, members }: ReportMembers,
  colleagues: readonly KnownColleague[],
  meId: string,
): MemberEntry[] {
  const ownUnit = colleagues.find(({ id }) => id === meId)?.unitId
  const present = colleagues.filter(({ unitId, isActive }) => unitId === ownUnit && isActive !== false)
  const known = new Map(members.map((member) => [member.person.id, member]))
  const strangers = members.filter(({ person }) => present.every(({ id }) => id !== person.id))
  const entry = (person: PersonName, post: string, isColleague: boolean): MemberEntry => {
    const { granted = null, scope = null, role = null } = known.get(person.id) ?? {}
    const isUnitAdmin = role === 'owner' && granted !== 'owner' && everyone !== 'owner'
    const byDefault = granted === null ? role : isColleague ? everyone : null
    return { person, post, granted, scope: scope === null ? null : parseScope(scope), role, byDefault, isUnitAdmin }
  }
  const entries = [
    ...present.map(({ id, display, post }) => entry({ id, display }, post, true)),
    ...strangers.map(({ person }) => entry(person, '', false)),
  ]
  return entries.toSorted((a, b) => Number(b.person.id === meId) - Number(a.person.id === meId))
}
