import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { OfficeActor } from '@gongping/shared/workflow/office-rights.ts'
import type { InvitationTerms, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitInOffice } from './permit-in-office.ts'

/**
 * Whether a person may invite somebody on these terms: administrators of the unit may, and only a server administrator
 * invites another one. Fails with `not-allowed`.
 */
export function permitInvitation(
  office: Pick<Office, 'units'>,
  by: Person,
  { role, unitId }: Pick<InvitationTerms, 'role' | 'unitId'>,
): Promise<Result<OfficeActor, Failure>> {
  return permitInOffice(office, by, role === 'admin' ? 'admin.manage' : 'invitation.manage', unitId)
}
