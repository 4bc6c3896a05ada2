import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { PROTECTED_META, ROOT_META, SEED_CLIENT_ID } from '@gongping/shared/report/shape.ts'
import type { Dice } from './dice.ts'
import { type Deletion, type Draft, NO_CONTENT, draftsOf, encodeDrafts, encodeRuns } from './draft-update.ts'
import { honestEdits } from './honest-edits.ts'
import { element, hostileContent, of } from './hostile-content.ts'

/** What a hostile person knows. */
export interface Scene {
  readonly dice: Dice
  /** The report as this person sees it. */
  readonly doc: Y.Doc
  /** The clientID that is this person's. */
  readonly own: number
  /** A colleague's, seen in awareness. */
  readonly colleague: number
  /** Honest edits of this person that the server may have or not. */
  readonly honest: readonly Uint8Array[]
}

const ROOTS = ['cells', 'facts', 'rows', 'meta', 'section/duties', 'section/problems', 'text/t1-1/reason', 'text/t1/goal/actual']
const FOREIGN_ROOTS = ['', 'people', '__proto__', 'section/', 'section/a/b', 'text/t1', 'Cells', 'x'.repeat(300)]
const KEYS = [
  't1-1/actual',
  't1/name',
  'title',
  'template',
  'schema',
  'kind',
  '__proto__',
  '',
  'colspan',
  'start',
  'k'.repeat(5_000),
]
const LENGTHS = [0, 1, 2, 100, 999_999, 1_000_001, 2 ** 31 - 1, 2 ** 32, 2 ** 45, Number.MAX_SAFE_INTEGER]

/** A kind of hostile update, and how one of it is made. */
export const HOSTILE_UPDATES: Readonly<Record<string, (scene: Scene) => Uint8Array>> = {
  'made up item by item': (scene) => encodeDrafts(items(scene, scene.dice.between(1, 12)), []),
  'honest, but with other fields': altered,
  'honest, with bytes turned': (scene) => turned(scene.dice, scene.dice.pick(scene.honest)),
  'honest, cut off': ({ dice, honest }) => {
    const update = dice.pick(honest)
    return update.slice(0, dice.between(0, update.byteLength - 1))
  },
  'honest, in any order': ({ dice, honest }) => dice.pick(honest),
  honest: ({ dice, doc, own }) => honestEdits(dice, doc, own, 1)[0] ?? new Uint8Array(),
  'random bytes': ({ dice }) => dice.bytes(dice.between(0, 60)),
  'in another name': (scene) => {
    const { dice, colleague, doc } = scene
    const client = dice.pick([colleague, SEED_CLIENT_ID, 0, 2 ** 32, 2 ** 53 - 1, ...doc.store.clients.keys()])
    return encodeDrafts(continued(items(scene, dice.between(1, 4)), client, Y.getState(doc.store, client)), [])
  },
  'with a clock ahead or behind': (scene) => {
    const { dice, own, doc } = scene
    const clock = Y.getState(doc.store, own) + dice.pick([-7, -1, 1, 1_000, 2 ** 31, 2 ** 48])
    return encodeDrafts(continued(items(scene, dice.between(1, 3)), own, Math.max(0, clock)), [])
  },
  'with giant gaps': (scene) => {
    const { dice, own, doc } = scene
    const clock = Y.getState(doc.store, own)
    const kind = dice.pick(['gc', 'skip'] as const)
    return encodeDrafts(
      [{ ...blank(own, clock), kind, length: dice.pick(LENGTHS) }, ...(dice.oneIn(2) ? items(scene, 2) : [])],
      [],
    )
  },
  'that deletes': (scene) => encodeDrafts(scene.dice.oneIn(3) ? items(scene, 1) : [], deletions(scene)),
  'with a client twice': (scene) => {
    const { dice, own, doc } = scene
    const clock = Y.getState(doc.store, own)
    const runs = [0, dice.pick([0, 1, 3])].map((ahead) => continued(items(scene, dice.between(1, 3)), own, clock + ahead))
    return encodeRuns(runs, [])
  },
  'nested deep': nested,
  'with giant counts': counts,
}

function items(scene: Scene, count: number): Draft[] {
  const { dice, own, doc } = scene
  const drafts: Draft[] = []
  let clock = Y.getState(doc.store, own)
  for (let at = 0; at < count; at++) {
    const draft = { ...blank(own, clock), ...place(scene, drafts), content: hostileContent(dice) }
    drafts.push(draft)
    clock += 1
  }
  return drafts
}

function place(scene: Scene, before: readonly Draft[]): Partial<Draft> {
  const { dice } = scene
  const key = dice.oneIn(2) ? dice.pick(KEYS) : null
  const root = dice.oneIn(8) ? dice.pick(FOREIGN_ROOTS) : dice.pick(ROOTS)
  switch (dice.between(1, 4)) {
    case 1:
      return { parent: root, key }
    case 2:
      return { parent: someId(scene, before), key }
    case 3:
      return {
        origin: someId(scene, before),
        right: dice.oneIn(3) ? someId(scene, before) : null,
        key: dice.oneIn(6) ? key : null,
      }
    default:
      return { parent: root.startsWith('section/') ? root : 'cells', key: root.startsWith('section/') ? null : 't1-1/actual' }
  }
}

/** Of something in the document, or in the same update, or nowhere. */
function someId({ dice, doc, own }: Scene, before: readonly Draft[]): Y.ID {
  const last = before.at(-1)
  if (last && dice.oneIn(2)) return new Y.ID(last.client, last.clock)
  if (dice.oneIn(20)) return new Y.ID(dice.pick([own, 12_345, 2 ** 53 - 1]), dice.pick(LENGTHS))
  const client = dice.pick([...doc.store.clients.keys()])
  return new Y.ID(client, dice.between(0, Y.getState(doc.store, client) - 1))
}

function altered(scene: Scene): Uint8Array {
  const { dice, honest } = scene
  const { drafts, deletions } = draftsOf(dice.pick(honest))
  const hit = new Set(Array.from({ length: dice.between(1, 3) }, () => dice.between(0, Math.max(0, drafts.length - 1))))
  const changed = drafts.map((draft, at) => (hit.has(at) ? alter(scene, draft, drafts.slice(0, at)) : draft))
  return encodeDrafts(changed, deletions)
}

function alter(scene: Scene, draft: Draft, before: readonly Draft[]): Draft {
  const { dice, colleague } = scene
  switch (dice.between(1, 7)) {
    case 1:
      return { ...draft, client: dice.pick([colleague, SEED_CLIENT_ID, 777]) }
    case 2:
      return { ...draft, origin: dice.oneIn(2) ? null : someId(scene, before) }
    case 3:
      return { ...draft, right: dice.oneIn(2) ? null : someId(scene, before) }
    case 4:
      return { ...draft, parent: dice.pick([...ROOTS, ...FOREIGN_ROOTS]), origin: null, right: null }
    case 5:
      return { ...draft, key: dice.pick([null, ...KEYS]) }
    case 6:
      return { ...draft, kind: dice.pick(['gc', 'skip'] as const), length: dice.pick(LENGTHS) }
    default:
      return { ...draft, content: hostileContent(dice) }
  }
}

function deletions(scene: Scene): Deletion[] {
  const { dice, doc, own } = scene
  const everything = [...doc.store.clients.keys()].map((client) => ({ client, clock: 0, length: dice.pick([1, 50, 2 ** 40]) }))
  const item = doc.getMap(ROOT_META)._map.get(dice.pick(PROTECTED_META))
  const { client, clock } = item?.id ?? { client: own, clock: 0 }
  switch (dice.between(1, 5)) {
    case 1:
      return everything
    case 2:
      return [{ client, clock, length: 1 }]
    case 3:
      return Array.from({ length: dice.between(1, 300) }, () => ({
        client,
        clock: dice.between(0, 400),
        length: dice.pick(LENGTHS),
      }))
    case 4:
      return [{ client: own, clock: Y.getState(doc.store, own), length: dice.pick(LENGTHS) }]
    default:
      return Array.from({ length: dice.between(1, 8) }, () => {
        const { client, clock } = someId(scene, [])
        return { client, clock, length: dice.between(0, 5) }
      })
  }
}

function nested({ dice, doc, own }: Scene): Uint8Array {
  const start = Y.getState(doc.store, own)
  const names = dice.pick([
    ['bulletList', 'listItem'],
    ['paragraph'],
    ['table', 'tableRow', 'tableCell', 'bulletList', 'listItem'],
  ])
  const drafts = Array.from({ length: dice.pick([2, 16, 31, 34, 200, 5_000]) }, (_, at): Draft => {
    const parent = at === 0 ? 'section/duties' : new Y.ID(own, start + at - 1)
    return { ...blank(own, start + at), parent, content: of(element(names[at % names.length] ?? '')) }
  })
  return encodeDrafts(drafts, [])
}

/** Announces thousands of millions of what does not follow: seven such bytes cost some servers hundreds of megabytes. */
function counts({ dice, own }: Scene): Uint8Array {
  const huge = dice.pick([2 ** 20, 2 ** 25, 2 ** 32, 2 ** 53 - 1])
  return encoding.encode((encoder) => {
    const numbers = dice.pick([
      [huge],
      [1, huge, own, 0],
      [1, 1, own, huge],
      [0, huge],
      [0, 1, own, huge],
      [0, 1, huge, 1, 0, huge],
    ])
    for (const number of numbers) encoding.writeVarUint(encoder, number)
  })
}

/** One to four bytes are others. */
export function turned(dice: Dice, bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  for (let time = dice.between(1, 4); time > 0 && copy.byteLength > 0; time--) {
    copy[dice.between(0, copy.byteLength - 1)] = dice.oneIn(2) ? dice.between(0, 255) : 0xff
  }
  return copy
}

function continued(drafts: readonly Draft[], client: number, clock: number): Draft[] {
  return drafts.map((draft, at) => ({ ...draft, client, clock: clock + at }))
}

function blank(client: number, clock: number): Draft {
  const nowhere = { origin: null, right: null, parent: 'section/duties', key: null }
  return { client, clock, kind: 'item', length: 1, ...nowhere, content: NO_CONTENT }
}
