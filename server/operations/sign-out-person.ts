import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitToLetIn } from './permit-to-manage.ts'

/** Signs somebody out everywhere, at once. API tokens stay. Fails with `person-unknown`, `not-allowed`, `sign-in-beyond-unit` or `own-sign-in`. */
export async function signOutPerson(
  office: Pick<Office, 'units' | 'reports'>,
  identity: Identity,
  by: Person,
  personId: string,
): Promise<Result<void, Failure>> {
  const permitted = await permitToLetIn(office, identity, by, personId)
  if (!permitted.ok) return permitted
  await identity.sessions.endAll(personId)
  return ok(undefined)
}
