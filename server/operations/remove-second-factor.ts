import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitToLetIn } from './permit-to-manage.ts'

/** For somebody who lost both the authenticator and the recovery codes. Fails with `person-unknown`, `not-allowed`, `sign-in-beyond-unit` or `own-sign-in`. */
export async function removeSecondFactor(
  office: Pick<Office, 'units' | 'reports'>,
  identity: Identity,
  by: Person,
  personId: string,
): Promise<Result<void, Failure>> {
  const permitted = await permitToLetIn(office, identity, by, personId)
  if (!permitted.ok) return permitted
  await identity.secondFactor.remove(personId)
  return ok(undefined)
}
