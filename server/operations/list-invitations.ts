import type { Invitation } from '@gongping/shared/protocol/profile.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permitInvitation } from './permit-invitation.ts'
import { showInvitation } from './show-invitation.ts'

/** The invitations that somebody may withdraw: those that they might have made. Newest first. */
export async function listInvitations(
  office: Pick<Office, 'units'>,
  identity: Pick<Identity, 'invitations' | 'listPeople'>,
  by: Person,
): Promise<Invitation[]> {
  const [records, people] = await Promise.all([identity.invitations.list(), identity.listPeople()])
  const names = new Map(people.map(({ id, display }) => [id, display]))
  const permitted = await Promise.all(records.map((record) => permitInvitation(office, by, record)))
  return records.filter((_record, index) => permitted[index]?.ok).map((record) => showInvitation(record, names))
}
