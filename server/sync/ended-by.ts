import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity } from '../identity/identity.ts'

/**
 * Why somebody's session ended, as they stand now and from who acted then.
 * @param actorId "" = nobody is known to have.
 * @returns null where it is not known.
 */
export async function endedBy(
  identity: Pick<Identity, 'listAccounts'>,
  personId: string,
  actorId: string,
): Promise<Failure | null> {
  const accounts = new Map((await identity.listAccounts()).map((account) => [account.id, account]))
  if (accounts.get(personId)?.isActive === false) return failure('account-inactive')
  if (actorId === personId) return failure('session-ended-elsewhere')
  const actor = accounts.get(actorId)
  return actor ? failure('session-ended-by', { name: actor.display }) : null
}
