import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity, InvitationRecord, Person } from '../identity/identity.ts'
import type { UnitRecord } from '../store/units.ts'
import type { Office } from './office.ts'
import { permitInvitation } from './permit-invitation.ts'

/** An invitation that can be accepted now. */
export interface OpenInvitation {
  readonly record: InvitationRecord
  readonly invitedBy: Person
  readonly unit: UnitRecord
}

/**
 * What a link leads to. It is worth nothing any more once whoever made it could not make it now: nobody who lost a
 * right keeps it in a drawer. Fails with `invitation-invalid`.
 */
export async function openInvitation(
  office: Pick<Office, 'units'>,
  identity: Pick<Identity, 'invitations' | 'listAccounts'>,
  token: string,
): Promise<Result<OpenInvitation, Failure>> {
  const invalid = err(failure('invitation-invalid'))
  const record = await identity.invitations.look(token)
  if (!record) return invalid
  const invitedBy = (await identity.listAccounts()).find(({ id, isActive }) => id === record.invitedBy && isActive)
  if (!invitedBy || !(await permitInvitation(office, invitedBy, record)).ok) return invalid
  const unit = (await office.units.units()).find(({ id }) => id === record.unitId)
  return unit ? ok({ record, invitedBy, unit }) : invalid
}
