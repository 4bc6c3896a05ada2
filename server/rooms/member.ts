import type { RightsNotice } from '@gongping/shared/protocol/messages.ts'
import { personColor } from '@gongping/shared/protocol/person-color.ts'
import type { PresentPerson } from './presence.ts'
import type { Peer } from './peer.ts'

/** Somebody in a room, by one connection. */
export interface Member {
  readonly peer: Peer
  readonly person: PresentPerson
  /** What it was told last that its person may do. */
  rights: RightsNotice
  /** What it sent is being refused: nothing more is taken from it, and nothing it waits for is said. */
  isSuspended: boolean
  /** We asked what it has that we have not, and it has not answered yet. */
  asked: boolean
  /** Updates that build on ones we do not have; tried again when the answer is there. */
  owed: Uint8Array[]
  /** How many barriers of it wait for an answer. */
  barriers: number
  /** Barriers that came while it owed something. */
  held: (() => void)[]
  /** It gets no single frames but, when it can take it, everything after this sequence number; null: it follows. */
  behind: number | null
  /** What only it is to get with the next frame for all. */
  extra: Uint8Array[]
}

export function newMember(peer: Peer, person: PresentPerson, rights: RightsNotice): Member {
  return { peer, person, rights, isSuspended: false, asked: false, owed: [], barriers: 0, held: [], behind: null, extra: [] }
}

/** Bytes of the updates that a member owes the rest of. */
export function owedBytes({ owed }: Member): number {
  return owed.reduce((sum, { byteLength }) => sum + byteLength, 0)
}

/** Gives somebody who comes in a colour that nobody else there has. */
export function dress({ person }: Peer, others: Iterable<Member>): PresentPerson {
  const people = [...others].map((member) => member.person)
  const same = people.find(({ id }) => id === person.id)
  const color = same?.color ?? personColor(person.id, new Set(people.map((other) => other.color)))
  return { ...person, color }
}
