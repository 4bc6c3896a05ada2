import { encodeNotice, encodeSyncStep1 } from '@gongping/shared/protocol/frames.ts'
import type { Notice } from '@gongping/shared/protocol/messages.ts'
import type { Member } from './member.ts'
import { Packet } from './packet.ts'
import type { RoomDocument } from './room-document.ts'

/**
 * What somebody who comes in is told first: who they are here and what they may do, as far as they want notices;
 * then the question what they have that we lack, and who is present.
 */
export function greeting({ peer, person, rights }: Member, document: RoomDocument, present: Uint8Array | null): Packet {
  const notices: Notice[] = [{ type: 'welcome', color: person.color }, rights]
  if (document.isTroubled) notices.push({ type: 'storage', ok: false })
  return new Packet(
    ...(peer.wantsNotices ? notices.map(encodeNotice) : []),
    encodeSyncStep1(document.stateVector()),
    ...(present ? [present] : []),
  )
}
