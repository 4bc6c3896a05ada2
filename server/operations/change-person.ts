import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { PersonChange, PersonRecord } from '@gongping/shared/protocol/people.ts'
import type { Account, Identity, Person } from '../identity/identity.ts'
import { personRecord } from './list-people.ts'
import type { Office } from './office.ts'
import { permitToManage } from './permit-to-manage.ts'
import { findPlace, placePerson } from './place-person.ts'

/**
 * Changes what somebody is called, where they stand, and whether they are still here; what is not named stays. Rights
 * go before the account, so that somebody who leaves writes nothing more.
 * Fails with `person-unknown`, `not-allowed`, `unit-unknown`, `division-unknown` or `last-administrator`.
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
  const { account: before, staff } = permitted.value
  const after = changed(personRecord(before, staff), change)
  if (isRaised(before, after) || after.unitId !== staff?.unitId) {
    const alsoThere = await permitToManage(office, identity, by, personId, after)
    if (!alsoThere.ok) return alsoThere
  }
  if (await isLastAdministrator(identity, after)) return err(failure('last-administrator'))
  const place = { divisionId: after.divisionId, ...(after.unitId !== null && { unitId: after.unitId }) }
  const found = await findPlace(office, place)
  if (!found.ok) return found
  const { role, post, isUnitAdmin, isActive, display } = after
  const placed = await placePerson(office, { personId, role, ...found.value, post, isUnitAdmin, isActive })
  if (!placed.ok) return placed
  if (isActive !== before.isActive) await (isActive ? identity.activate(personId) : identity.deactivate(personId))
  if (display !== before.display || role !== before.role) {
    const renamed = await identity.changePerson(personId, { display, role })
    if (!renamed.ok) return renamed
  }
  return ok({ ...after, ...placed.value, id: personId })
}

function changed(before: PersonRecord, change: PersonChange): PersonRecord {
  const isMoved = change.unitId !== undefined && change.unitId !== before.unitId
  const isDemoted = before.role === 'admin' && change.role === 'member'
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return {
    ...before,
    ...(isMoved && { divisionId: null, isUnitAdmin: false }),
    ...(isDemoted && { isUnitAdmin: false }),
    ...(given as PersonChange as Partial<PersonRecord>),
  }
}

function isRaised(before: Account, after: PersonRecord): boolean {
  return after.role === 'admin' && before.role !== 'admin'
}

async function isLastAdministrator(identity: Identity, after: PersonRecord): Promise<boolean> {
  if (after.role === 'admin' && after.isActive) return false
  const administrators = (await identity.listAccounts()).filter(({ role, isActive }) => role === 'admin' && isActive)
  return administrators.length === 1 && administrators[0]?.id === after.id
}
