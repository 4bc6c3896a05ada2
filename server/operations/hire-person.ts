import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity, NewPerson, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { type WantedPlace, findPlace, placeAt } from './place-person.ts'

/** An account to be, and where its person stands. */
export interface NewColleague extends NewPerson, Omit<WantedPlace, 'personId' | 'role' | 'isActive'> {}

/**
 * Adds a person and puts them in their unit, in the first one where none is named.
 * Fails with `unit-unknown` or `division-unknown`, or as `Identity.addPerson` does.
 */
export async function hirePerson(
  office: Pick<Office, 'units' | 'rooms'>,
  identity: Identity,
  { unitId, divisionId, post, isUnitAdmin, ...account }: NewColleague,
): Promise<Result<Person, Failure>> {
  const place = { ...(unitId !== undefined && { unitId }), ...(divisionId !== undefined && { divisionId }) }
  const found = await findPlace(office, place)
  if (!found.ok) return found
  const added = await identity.addPerson(account)
  if (!added.ok) return added
  const { id: personId, role } = added.value
  await placeAt(office, { personId, role, ...found.value, post: post ?? '', isUnitAdmin: isUnitAdmin ?? false })
  return ok(added.value)
}
