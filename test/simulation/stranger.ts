import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Peer } from '@gongping/server/rooms/peer.ts'
import type { Rooms } from '@gongping/server/rooms/rooms.ts'
import type { Seat } from '@gongping/server/rooms/seat.ts'
import {
  decodeFrame,
  encodeAwareness,
  encodeBarrier,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from '@gongping/shared/protocol/frames.ts'
import type { Dice } from './dice.ts'

export const STRANGER = 'id-of-刁难'

/**
 * Somebody with an account and a program of their own. None of what they send may ever change anything, or be noticed
 * by anybody else.
 */
export class Stranger {
  /** The report as they know it. */
  readonly #doc = new Y.Doc()
  readonly #onShown: (frame: Uint8Array) => void
  #seat: Seat | null = null
  #isAsking = false
  #client = 900_000

  constructor(onShown: (frame: Uint8Array) => void) {
    this.#onShown = onShown
  }

  enter(rooms: Rooms, reportId: string): void {
    if (this.#seat || this.#isAsking) return
    this.#isAsking = true
    rooms.join(reportId, this.#peer()).then(
      (seat) => {
        this.#isAsking = false
        this.#seat = 'code' in seat ? null : seat
        return undefined
      },
      () => (this.#isAsking = false),
    )
  }

  leave(): void {
    this.#seat?.leave()
    this.#seat = null
  }

  /** @param victims clientIDs of others. */
  attack(dice: Dice, victims: readonly number[]): void {
    const seat = this.#seat
    const victim = victims[dice.roll(Math.max(1, victims.length))] ?? 1
    const attacks: [() => Uint8Array, ...(() => Uint8Array)[]] = [
      () => dice.bytes(dice.roll(12)),
      () => encodeUpdate(dice.bytes(1 + dice.roll(12))),
      () => encodeUpdate(new Uint8Array([1, 255, 255, 255, 127, 1, 0])),
      () => encodeUpdate(this.#written((doc) => doc.getMap('people').set('admin', 'me'))),
      () => encodeUpdate(this.#written((doc) => doc.getMap('meta').set('schema', '99'))),
      () => encodeUpdate(this.#written((doc) => doc.getXmlFragment('section/duties').push([new Y.XmlElement('image')]))),
      () => encodeUpdate(this.#written((doc) => doc.getMap('cells').set('x', new Y.Doc()))),
      () => encodeUpdate(this.#written((doc) => doc.getMap('cells').set('t1/name', 5))),
      () => encodeUpdate(nestedTooDeep()),
      () => encodeUpdate(this.#written((doc) => doc.getText('text/t1-1/reason').insert(0, '冒名'), victim)),
      () => encodeSyncStep2(collected(victim, Y.getState(this.#doc.store, victim), 5 + dice.roll(1_000_000))),
      () => encodeUpdate(collected(++this.#client, 0, 2_000_000_000)),
      () => encodeUpdate(collected(++this.#client, 7 + dice.roll(9), 3)),
      () => encodeSyncStep2(collected(++this.#client, 7 + dice.roll(9), 3)),
      () => encodeUpdate(this.#written((doc) => doc.getText('text/t1-1/reason').insert(0, '半句')).subarray(0, -2)),
      () => encodeSyncStep1(dice.bytes(5)),
      () => encodeBarrier(dice.roll(1000)),
      () => encodeAwareness([{ clientId: victim, clock: 1_000_000, state: JSON.stringify({ user: { name: '冒名' } }) }]),
      () => encodeAwareness([{ clientId: victim, clock: 1_000_000, state: 'null' }]),
    ]
    seat?.receive(decodeFrame(dice.pick(attacks)()))
  }

  #peer(): Peer {
    return {
      person: { id: STRANGER, display: '刁难' },
      wantsNotices: false,
      unsent: 0,
      send: ({ messages }) => {
        for (const frame of messages) {
          this.#onShown(frame)
          const message = decodeFrame(frame)
          if (message?.kind === 'update') Y.applyUpdate(this.#doc, message.update)
        }
      },
      whenDrained: (run) => run(),
      pause: () => {},
      resume: () => {},
      close: () => this.leave(),
    }
  }

  /** An update made in a copy of the report. */
  #written(write: (doc: Y.Doc) => void, clientId = ++this.#client): Uint8Array {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.#doc))
    doc.clientID = clientId
    const before = Y.encodeStateVector(doc)
    write(doc)
    return Y.encodeStateAsUpdate(doc, before)
  }
}

/** An update of one struct that says: so much was written under this clientID and deleted long ago. */
function collected(clientId: number, clock: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, clientId, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, 0)
    for (const number of [length, 0]) encoding.writeVarUint(encoder, number)
  })
}

function nestedTooDeep(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 899_999
  let parent: Y.XmlFragment = doc.getXmlFragment('section/duties')
  for (let depth = 0; depth < 60; depth++) {
    const child: Y.XmlElement = new Y.XmlElement(depth % 2 === 0 ? 'bulletList' : 'listItem')
    parent.push([child])
    parent = child
  }
  return Y.encodeStateAsUpdate(doc)
}
