import type { Invitation } from '@gongping/shared/protocol/profile.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { officeActor } from './permit-in-office.ts'
import { mayInvite } from './permit-invitation.ts'
import { showInvitation } from './show-invitation.ts'

/** The invitations that somebody may withdraw: those that they might have made. Newest first. */
export async function listInvitations(
  office: Pick<Office, 'units'>,
  identity: Pick<Identity, 'invitations' | 'listPeople'>,
  by: Person,
): Promise<Invitation[]> {
  const [actor, records, people] = await Promise.all([
    officeActor(office, by),
    identity.invitations.list(),
    identity.listPeople(),
  ])
  const names = new Map(people.map(({ id, display }) => [id, display]))
  return records.filter((record) => mayInvite(actor, record)).map((record) => showInvitation(record, names))
}
