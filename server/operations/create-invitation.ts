import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { InvitationMade, NewInvitation } from '@gongping/shared/protocol/profile.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitInvitation } from './permit-invitation.ts'
import { findPlace } from './place-person.ts'
import { showInvitation } from './show-invitation.ts'

/** Invites somebody by link. Fails with `not-allowed`, `unit-unknown` or `division-unknown`. */
export async function createInvitation(
  office: Pick<Office, 'units'>,
  identity: Pick<Identity, 'invitations'>,
  by: Person,
  wanted: NewInvitation,
): Promise<Result<InvitationMade, Failure>> {
  const permitted = await permitInvitation(office, by, wanted)
  if (!permitted.ok) return permitted
  const found = await findPlace(office, wanted)
  if (!found.ok) return found
  const { invitation, token } = await identity.invitations.create(wanted, by.id)
  return ok({ invitation: showInvitation(invitation, new Map([[by.id, by.display]])), token })
}
