import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitToLetIn } from './permit-to-manage.ts'

/**
 * Gives somebody who forgot theirs a password for the next sign-in only, and ends their sessions and any lock-out.
 * Fails with `person-unknown`, `not-allowed`, `sign-in-beyond-unit`, `own-sign-in`, or as `Identity.addPerson` does for the password.
 */
export async function resetPassword(
  office: Pick<Office, 'units' | 'reports'>,
  identity: Identity,
  by: Person,
  personId: string,
  password: string,
): Promise<Result<void, Failure>> {
  const permitted = await permitToLetIn(office, identity, by, personId)
  if (!permitted.ok) return permitted
  const reset = await identity.resetPassword(personId, password)
  return reset.ok ? ok(undefined) : reset
}
