import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { SignInControl } from '@gongping/shared/protocol/profile.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitToLetIn } from './permit-to-manage.ts'

/**
 * Whether a person may decide how another one, whom they manage, signs in: the page offers nothing that would be
 * refused. Fails with `person-unknown` or `not-allowed` for people whom they do not manage.
 */
export async function mayLetIn(
  office: Pick<Office, 'units' | 'reports'>,
  identity: Identity,
  by: Person,
  personId: string,
): Promise<Result<SignInControl, Failure>> {
  const permitted = await permitToLetIn(office, identity, by, personId)
  if (permitted.ok) return ok({ mayDecide: true })
  const { code } = permitted.error
  return code === 'own-sign-in' || code === 'sign-in-beyond-unit' ? ok({ mayDecide: false }) : permitted
}
