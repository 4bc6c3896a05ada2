import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitInvitation } from './permit-invitation.ts'

/** Makes a link worthless. Fails with `invitation-unknown`, also for one of another unit. */
export async function withdrawInvitation(
  office: Pick<Office, 'units'>,
  identity: Pick<Identity, 'invitations'>,
  by: Person,
  id: string,
): Promise<Result<void, Failure>> {
  const record = (await identity.invitations.list()).find((invitation) => invitation.id === id)
  const permitted = record && (await permitInvitation(office, by, record))
  if (!permitted?.ok || !(await identity.invitations.withdraw(id))) return err(failure('invitation-unknown'))
  return ok(undefined)
}
