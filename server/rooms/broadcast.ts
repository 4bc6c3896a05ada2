import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import type { Pending } from './commit-queue.ts'
import type { Author } from './edit.ts'
import type { Member } from './member.ts'
import { mergeMany } from './merge-many.ts'
import { Packet } from './packet.ts'

export interface News {
  /** Durable updates, in order. */
  readonly entries: readonly Pending<Author>[]
  /** A frame of awareness. */
  readonly awareness: Uint8Array | null
}

/**
 * Sends news to everybody who follows: encoded once, one write for each.
 * @param isSlow asked before an update is sent to somebody; who is slow gets nothing now, and loses nothing: the log
 * has it all.
 */
export function broadcast(members: Iterable<Member>, { entries, awareness }: News, isSlow: (member: Member) => boolean): void {
  const update = entries.length > 0 ? encodeUpdate(mergeMany(entries.map(({ update }) => update))) : null
  const all = new Packet(...[update, awareness].filter((frame) => frame !== null))
  const awarenessOnly = new Packet(...(awareness ? [awareness] : []))
  const onlyAuthor = entries.every(({ author }) => author === entries[0]?.author) ? entries[0]?.author : undefined
  for (const member of members) {
    const skips = member.behind !== null || isSlow(member)
    // Who wrote all of it has it already. Awareness goes to its sender too: a stock client that hears nothing for
    // 30 seconds takes the line for dead.
    deliver(member, skips ? NOTHING : member.peer === onlyAuthor ? awarenessOnly : all)
  }
}

const NOTHING = new Packet()

function deliver(member: Member, packet: Packet): void {
  const { extra } = member
  if (extra.length > 0) {
    member.extra = []
    member.peer.send(new Packet(...packet.messages, ...extra))
  } else if (packet.messages.length > 0) member.peer.send(packet)
}
