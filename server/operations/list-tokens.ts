import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { ApiToken } from '@gongping/shared/protocol/profile.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitToManage } from './permit-to-manage.ts'

/** The API tokens of somebody whom one manages, newest first. Fails with `person-unknown` or `not-allowed`. */
export async function listTokens(
  office: Pick<Office, 'units'>,
  identity: Identity,
  by: Person,
  personId: string,
): Promise<Result<readonly ApiToken[], Failure>> {
  const permitted = await permitToManage(office, identity, by, personId)
  return permitted.ok ? ok(await identity.tokens.list(personId)) : permitted
}
