import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { PersonChange, PersonRecord } from '@gongping/shared/protocol/people.ts'
import type { Identity, Person } from '../identity/identity.ts'
import { type StaffRecord, isSameStanding } from '../store/units.ts'
import { personRecord } from './list-people.ts'
import type { Office } from './office.ts'
import { permitToManage } from './permit-to-manage.ts'
import { findPlace, moveTo } from './place-person.ts'

/**
 * Changes what somebody is called, where they stand, and whether they are still here; what is not named stays. The
 * account goes first: it alone knows in one transaction whether an administrator is left, so that trouble between the
 * two steps keeps one who stands where they stood, and whoever leaves is out. Where anybody placed them since the right
 * was looked at, it is looked at again: no right that was taken comes back with where they stood before.
 * Fails with `person-unknown`, `not-allowed`, `own-appointment`, `unit-unknown`, `division-unknown` or
 * `last-administrator`.
 */
export async function changePerson(
  office: Pick<Office, 'units' | 'rooms'>,
  identity: Identity,
  by: Person,
  personId: string,
  change: PersonChange,
): Promise<Result<PersonRecord, Failure>> {
  const permitted = await permitToManage(office, identity, by, personId)
  if (!permitted.ok) return permitted
  const { account, staff } = permitted.value
  const before = personRecord(account, staff)
  const meant = spelledOut(before, change)
  const after = changed(before, meant)
  const isMoved = after.unitId !== before.unitId
  if (isMoved || (after.role === 'admin' && before.role !== 'admin')) {
    const alsoThere = await permitToManage(office, identity, by, personId, after)
    if (!alsoThere.ok) return alsoThere
  }
  // Whoever rules over people gets to no report by their own doing: another one has to say so.
  const isGiven = after.isUnitAdmin && !before.isUnitAdmin
  if (by.id === personId && (isMoved || isGiven)) return err(failure('own-appointment'))
  const stands = await standing(office, staff, after)
  if (!stands.ok) return stands
  const kept = await changeAccount(identity, account, after)
  if (!kept.ok) return kept
  const isPlaced = !stands.value || (await moveTo(office, stands.value, staff ?? null))
  return isPlaced ? ok(after) : changePerson(office, identity, by, personId, meant)
}

/** With what another role brings along: when this is done again, the account has that role already. */
function spelledOut(before: PersonRecord, change: PersonChange): PersonChange {
  if (before.role === 'admin' && change.role === 'member') return { ...change, isUnitAdmin: change.isUnitAdmin ?? false }
  const isRaised = before.role !== 'admin' && change.role === 'admin'
  return isRaised && (change.unitId ?? before.unitId) !== null ? { ...change, isUnitAdmin: true } : change
}

function changed(before: PersonRecord, change: PersonChange): PersonRecord {
  const isMoved = change.unitId !== undefined && change.unitId !== before.unitId
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return {
    ...before,
    ...(isMoved && { divisionId: null, isUnitAdmin: false }),
    ...(given as PersonChange as Partial<PersonRecord>),
  }
}

/** Where a person is to stand; null: where they do, or still in no unit. Fails as `findPlace` does. */
async function standing(
  office: Pick<Office, 'units'>,
  before: StaffRecord | undefined,
  { id: personId, unitId, divisionId, post, isUnitAdmin, isActive }: PersonRecord,
): Promise<Result<StaffRecord | null, Failure>> {
  if (unitId === null) return divisionId || post || isUnitAdmin ? err(failure('unit-unknown')) : ok(null)
  const after = { personId, unitId, divisionId, post, isUnitAdmin, isActive }
  if (isSameStanding(before ?? null, after)) return ok(null)
  const found = await findPlace(office, after)
  return found.ok ? ok(after) : found
}

type AccountState = Pick<PersonRecord, 'id' | 'display' | 'role' | 'isActive'>

async function changeAccount(identity: Identity, before: AccountState, after: AccountState): Promise<Result<unknown, Failure>> {
  const { id, display, role, isActive } = after
  if (before.isActive && !isActive) {
    const left = await identity.deactivate(id)
    if (!left.ok) return left
  }
  if (!before.isActive && isActive) await identity.activate(id)
  // Only what differs: what others change meanwhile is not written back.
  const change = { ...(display !== before.display && { display }), ...(role !== before.role && { role }) }
  return Object.keys(change).length > 0 ? identity.changePerson(id, change) : ok(undefined)
}
