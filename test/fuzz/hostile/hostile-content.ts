import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { NODE_CHILDREN } from '@gongping/shared/report/rich-text.ts'
import type { Dice } from './dice.ts'
import type { DraftContent } from './draft-update.ts'

const NODE_NAMES = [...Object.keys(NODE_CHILDREN), 'image', 'script', '__proto__', 'constructor', '', 'PARAGRAPH', '#text']
const FORMATS = ['bold', 'italic', 'underline', 'link', '__proto__', 'toString', '']
const STRINGS = ['', '12.5', '95%', '１２', 'x'.repeat(9_999), 'x'.repeat(10_001), '\u0000', '\uD800', '__proto__']
const OTHERS = [0, -1, 12.5, 1e308, 2 ** 53, NaN, true, null, undefined, [], [1, [2, [3]]], { a: { b: {} } }, new Uint8Array(9)]
const VALUES: readonly unknown[] = [...STRINGS, ...OTHERS, 12n]
/** What is deep enough to overflow a stack when it is read or compared carelessly. */
const DEEP = 5_000

/** Content of any kind there is, and of some that there is not; every second one such as an editor writes. */
export function hostileContent(dice: Dice): DraftContent {
  if (dice.oneIn(2)) return of(dice.pick([new Y.ContentString('字'), new Y.ContentAny(['12.5']), element('paragraph'), text()]))
  switch (dice.between(1, 12)) {
    case 1:
      return { ref: 1, write: (encoder) => encoder.writeLen(dice.pick([1, 7, 999_999, 1_000_001, 2 ** 31, 2 ** 50])) }
    case 2:
      return of(new Y.ContentJSON([dice.pick(VALUES.filter((value) => typeof value !== 'bigint'))]))
    case 3:
      return of(new Y.ContentBinary(dice.bytes(5)))
    case 4:
      return of(new Y.ContentString(dice.pick(['', '，', '\u0000', '\uD800', '长'.repeat(3_000)])))
    case 5:
      return of(new Y.ContentEmbed({ image: 'x', ['__proto__']: { isAdmin: true } }))
    case 6:
      return of(
        new Y.ContentFormat(dice.pick(FORMATS), dice.pick([true, null, {}, { href: 'javascript:alert(1)' }, deep()]) as object),
      )
    case 7:
      return of(element(dice.pick(NODE_NAMES)))
    case 8:
      return of(dice.pick([new Y.ContentType(new Y.Map()), new Y.ContentType(new Y.Array()), new Y.ContentType(new Y.Text())]))
    case 9:
      return of(new Y.ContentAny(Array.from({ length: dice.between(1, 3) }, () => dice.pick(VALUES))))
    case 10:
      return of(new Y.ContentDoc(new Y.Doc({ guid: '子' })))
    case 11:
      return of(
        dice.pick([new Y.ContentType(new Y.XmlFragment()), new Y.ContentType(new Y.XmlHook('h')), new Y.ContentAny([deep()])]),
      )
    default:
      return unknown(dice.between(11, 31), dice.bytes(dice.between(0, 6)))
  }
}

export function element(name: string): Y.ContentType {
  return new Y.ContentType(new Y.XmlElement(name))
}

export function of(content: Y.Item['content']): DraftContent {
  return { ref: content.getRef(), write: (encoder) => content.write(encoder, 0) }
}

function text(): Y.ContentType {
  return new Y.ContentType(new Y.XmlText())
}

function deep(): unknown {
  let value: unknown = '底'
  for (let level = 0; level < DEEP; level++) value = [value]
  return value
}

function unknown(ref: number, bytes: Uint8Array): DraftContent {
  return { ref, write: (encoder) => encoding.writeUint8Array(encoder.restEncoder, bytes) }
}
