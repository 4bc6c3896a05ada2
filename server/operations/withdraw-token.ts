import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitToManage } from './permit-to-manage.ts'

/**
 * Makes an API token of somebody worthless, at once. Whoever manages them may, whatever reports they have a role in:
 * nobody gets in by it. Fails with `person-unknown`, `not-allowed` or `token-unknown`.
 */
export async function withdrawToken(
  office: Pick<Office, 'units'>,
  identity: Identity,
  by: Person,
  personId: string,
  tokenId: string,
): Promise<Result<void, Failure>> {
  const permitted = await permitToManage(office, identity, by, personId)
  return permitted.ok ? identity.tokens.withdraw(personId, tokenId) : permitted
}
