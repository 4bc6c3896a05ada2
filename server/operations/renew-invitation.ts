import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { InvitationMade } from '@gongping/shared/protocol/profile.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitInvitation } from './permit-invitation.ts'
import { showInvitation } from './show-invitation.ts'

/**
 * Another link for an invitation, also for one that has expired; the link before is worth nothing from now on.
 * Fails with `invitation-unknown`, also for one of another unit.
 */
export async function renewInvitation(
  office: Pick<Office, 'units'>,
  identity: Pick<Identity, 'invitations'>,
  by: Person,
  id: string,
): Promise<Result<InvitationMade, Failure>> {
  const record = (await identity.invitations.list()).find((invitation) => invitation.id === id)
  const permitted = record && (await permitInvitation(office, by, record))
  const made = permitted?.ok ? await identity.invitations.renew(id, by.id) : null
  if (!made) return err(failure('invitation-unknown'))
  return ok({ invitation: showInvitation(made.invitation, new Map([[by.id, by.display]])), token: made.token })
}
