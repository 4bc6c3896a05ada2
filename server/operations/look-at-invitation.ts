import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { InvitationOffer } from '@gongping/shared/protocol/profile.ts'
import type { Identity } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { openInvitation } from './open-invitation.ts'

/** What the invited person is shown before they accept. Fails with `invitation-invalid`. */
export async function lookAtInvitation(
  office: Pick<Office, 'units'>,
  identity: Pick<Identity, 'invitations' | 'listAccounts'>,
  token: string,
): Promise<Result<InvitationOffer, Failure>> {
  const opened = await openInvitation(office, identity, token)
  if (!opened.ok) return opened
  const { record, invitedBy, unit } = opened.value
  const { display, post, role, isUnitAdmin, expiresAt } = record
  const division = unit.divisions.find(({ id }) => id === record.divisionId)?.name ?? null
  return ok({ display, unit: unit.name, division, post, role, isUnitAdmin, invitedBy: invitedBy.display, expiresAt })
}
