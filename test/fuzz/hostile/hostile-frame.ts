import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  encodeAwareness,
  encodeBarrier,
  encodeNotice,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from '@gongping/shared/protocol/frames.ts'
import { HOSTILE_UPDATES, type Scene, turned } from './hostile-update.ts'

const NUMBERS = [0, 1, 127, 2 ** 31, 2 ** 53 - 1]
const STATES = [
  'null',
  '',
  '{',
  '[]',
  '"x"',
  '1e999',
  '{"__proto__":{"isAdmin":true}}',
  `{"user":{"id":"id-of-王强","name":"王强"}}`,
]

/** A frame of any kind, none of which may hurt anybody but its sender. */
export function hostileFrame(scene: Scene): Uint8Array {
  const { dice } = scene
  switch (dice.between(1, 12)) {
    case 1:
      return dice.bytes(dice.between(0, 40))
    case 2:
      return turned(dice, honestFrame(scene))
    case 3: {
      const frame = honestFrame(scene)
      return frame.slice(0, dice.between(0, frame.byteLength))
    }
    case 4:
      return hostileStep1(scene)
    case 5:
    case 6:
      return hostileAwareness(scene)
    case 7:
      return dice.pick([encodeBarrier(dice.pick(NUMBERS)), numbers(102, 2 ** 53), numbers(102), Uint8Array.of(102, ...OVERLONG)])
    case 8:
      return dice.pick([
        numbers(dice.between(4, 200)),
        numbers(2, 0),
        encodeNotice({ type: 'draining' }),
        numbers(3),
        numbers(0, 9, 0),
      ])
    default: {
      const update = dice.pick(Object.values(HOSTILE_UPDATES))(scene)
      return dice.oneIn(3) ? encodeSyncStep2(update) : encodeUpdate(update)
    }
  }
}

/** A number that never ends. */
const OVERLONG = Array.from({ length: 30 }, () => 0xff)

function honestFrame({ dice, honest, doc }: Scene): Uint8Array {
  return dice.pick([encodeUpdate(dice.pick(honest)), encodeSyncStep1(Y.encodeStateVector(doc)), encodeBarrier(7)])
}

function hostileStep1({ dice, doc, own }: Scene): Uint8Array {
  const vector = dice.pick([
    Y.encodeStateVector(doc),
    numbers(2 ** 32),
    numbers(1, own, 2 ** 53 - 1),
    numbers(3, own, 1, own, 2, own, 3),
    numbers(...Array.from({ length: 2_001 }, (_, at) => (at === 0 ? 1_000 : at))),
    dice.bytes(dice.between(0, 30)),
  ])
  return encodeSyncStep1(vector)
}

function hostileAwareness({ dice, own, colleague }: Scene): Uint8Array {
  const entry = () => ({
    clientId: dice.pick([own, own, colleague, 1, 2 ** 53 - 1]),
    clock: dice.pick([0, 1, 2, 1_000_000, 2 ** 53 - 1]),
    state: dice.oneIn(2) ? dice.pick(STATES) : dice.pick([deepJson(), JSON.stringify({ cursor: 'x'.repeat(3_000) })]),
  })
  const frame = encodeAwareness(Array.from({ length: dice.pick([1, 1, 3, 1_000, 1_001]) }, entry))
  return dice.oneIn(4) ? turned(dice, frame) : frame
}

function deepJson(): string {
  return '['.repeat(1_000) + ']'.repeat(1_000)
}

function numbers(...values: readonly number[]): Uint8Array {
  return encoding.encode((encoder) => values.forEach((value) => encoding.writeVarUint(encoder, value)))
}
