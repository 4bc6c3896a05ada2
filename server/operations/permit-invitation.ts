import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { type OfficeActor, mayInOffice } from '@gongping/shared/workflow/office-rights.ts'
import type { InvitationTerms, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { officeActor } from './permit-in-office.ts'

type Terms = Pick<InvitationTerms, 'role' | 'unitId'>

/** Administrators of the unit may invite somebody on these terms, and only a server administrator invites another one. */
export function mayInvite(actor: OfficeActor, { role, unitId }: Terms): boolean {
  return mayInOffice(role === 'admin' ? 'admin.manage' : 'invitation.manage', actor, unitId)
}

/** Whether a person may invite somebody on these terms. Fails with `not-allowed`. */
export async function permitInvitation(
  office: Pick<Office, 'units'>,
  by: Person,
  terms: Terms,
): Promise<Result<OfficeActor, Failure>> {
  const actor = await officeActor(office, by)
  return mayInvite(actor, terms) ? ok(actor) : err(failure('not-allowed'))
}
