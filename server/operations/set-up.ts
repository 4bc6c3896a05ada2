import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity, NewPerson, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { placePerson } from './place-person.ts'

/**
 * Makes the first account with the one-time token: a server administrator, who administers the first unit as well.
 * Fails as `Identity.setUp` does.
 */
export async function setUp(
  office: Pick<Office, 'units' | 'rooms'>,
  identity: Identity,
  token: string,
  account: Omit<NewPerson, 'role'>,
): Promise<Result<Person, Failure>> {
  const made = await identity.setUp(token, account)
  if (!made.ok) return made
  const placed = await placePerson(office, { personId: made.value.id, role: made.value.role })
  return placed.ok ? ok(made.value) : placed
}
