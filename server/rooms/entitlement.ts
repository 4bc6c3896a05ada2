import { isDeepStrictEqual } from 'node:util'
import type { CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import { encodeNotice } from '@gongping/shared/protocol/frames.ts'
import type { RightsNotice } from '@gongping/shared/protocol/messages.ts'
import { formatScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Member } from './member.ts'
import { Packet } from './packet.ts'
import type { Peer } from './peer.ts'
import type { RoomDocument } from './room-document.ts'

/** What somebody may do, and whether the report takes edits at all. */
export function rightsOf({ person }: Peer, { rights, head }: Pick<RoomDocument, 'rights' | 'head'>): RightsNotice {
  const { role, scope, except } = rights.of(person.id)
  return { type: 'rights', role, scope: formatScope(scope), except, status: head.status }
}

/**
 * After something was decided: tells those for whom it changes what they may do, and nobody else.
 * @returns who may not even read any more, each with the code to send them away by.
 */
export function tellRights(members: Iterable<Member>, document: RoomDocument): [Peer, CloseCode][] {
  const leaving: [Peer, CloseCode][] = []
  for (const member of members) {
    const { peer } = member
    const rights = rightsOf(peer, document)
    if (isDeepStrictEqual(rights, member.rights)) continue
    member.rights = rights
    if (peer.wantsNotices) peer.send(new Packet(encodeNotice(rights)))
    const farewell = document.rights.farewell(peer.person.id)
    if (farewell) leaving.push([peer, farewell])
  }
  return leaving
}

/**
 * Whether somebody at the door may come in. Whoever has no role may just have been given one, and this process has
 * not heard of it: then the log is asked before they are turned away for good.
 */
export async function mayEnter(document: RoomDocument, { person }: Peer): Promise<boolean> {
  const hasRole = (): boolean => document.rights.of(person.id).role !== null
  if (hasRole() || (await document.isUpToDate())) return hasRole()
  await new Promise<void>((resolve) => document.inOrder(resolve, resolve))
  return hasRole()
}
