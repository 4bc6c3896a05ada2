import type { Invitation } from '@gongping/shared/protocol/profile.ts'
import type { InvitationRecord } from '../identity/identity.ts'

/** An invitation as administrators see it. @param names display names by person id. */
export function showInvitation(record: InvitationRecord, names: ReadonlyMap<string, string>): Invitation {
  const { invitedBy: id, ...rest } = record
  return { ...rest, invitedBy: { id, display: names.get(id) ?? '' } }
}
