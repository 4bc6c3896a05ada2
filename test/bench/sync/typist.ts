import * as encoding from 'lib0/encoding'
import { newClientId } from './random.ts'

/** A character that stands in the document: a Yjs id. */
export interface CharacterId {
  readonly client: number
  readonly clock: number
}

/** Two characters that were typed next to each other. */
export interface Gap {
  readonly left: CharacterId
  readonly right: CharacterId
}

const HAS_BOTH_ORIGINS = 128 | 64
const STRING = 4
const JUMPS = 0.05
const LETTERS = 'etaoinshrdlu'

/**
 * Somebody who types single characters, as updates that any Yjs client would make of them, and without a document:
 * they hang together, and every twentieth stands elsewhere.
 */
export class Typist {
  readonly client: number = newClientId()
  /** How many characters it has typed. */
  clock = 0
  private readonly gaps: readonly Gap[]
  private readonly random: () => number
  private left: CharacterId
  private right: CharacterId
  private awarenessClock = 0

  /** @param gaps places that were seeded; where it begins is its own. */
  constructor(gaps: readonly Gap[], random: () => number) {
    this.gaps = gaps
    this.random = random
    ;({ left: this.left, right: this.right } = this.somewhere())
  }

  /** The next key: an update with one character. */
  type(): Uint8Array {
    if (this.random() < JUMPS) ({ left: this.left, right: this.right } = this.somewhere())
    const { client, clock, left, right } = this
    const update = encoding.encode((encoder) => {
      for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number)
      encoding.writeUint8(encoder, HAS_BOTH_ORIGINS | STRING)
      for (const { client: of, clock: at } of [left, right]) {
        encoding.writeVarUint(encoder, of)
        encoding.writeVarUint(encoder, at)
      }
      encoding.writeVarString(encoder, LETTERS[clock % LETTERS.length] ?? 'e')
      encoding.writeVarUint(encoder, 0)
    })
    this.left = { client, clock }
    this.clock++
    return update
  }

  /** Where its caret is, as y-prosemirror tells it and y-protocols encodes it: about 280 bytes. */
  caret(): Uint8Array {
    const position = { type: this.right, tname: null, item: this.left, assoc: 0 }
    const user = { name: '李娟', color: '#1677ff', colorLight: '#1677ff33' }
    const state = JSON.stringify({ user, cursor: { anchor: position, head: position } })
    return encoding.encode((encoder) => {
      for (const number of [1, this.client, ++this.awarenessClock]) encoding.writeVarUint(encoder, number)
      encoding.writeVarString(encoder, state)
    })
  }

  private somewhere(): Gap {
    const gap = this.gaps[Math.floor(this.random() * this.gaps.length)]
    if (!gap) throw new Error('a typist needs a seeded paragraph to type in')
    return gap
  }
}
