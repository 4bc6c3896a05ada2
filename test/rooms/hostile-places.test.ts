import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { encodeSyncStep1, encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { type Draft, encodeDrafts, encodeRuns } from '../fuzz/hostile/draft-update.ts'
import { of } from '../fuzz/hostile/hostile-content.ts'
import { Office, writeParagraph } from '../support/office.ts'

/** ClientID of 黑客, who has typed eight letters under it. */
const EVE = 4_004

function struct(clock: number, words: Partial<Draft>): Draft {
  const nowhere = { origin: null, right: null, parent: 'text/t1-1/reason', key: null }
  return { client: EVE, clock, kind: 'item', length: 1, ...nowhere, content: of(new Y.ContentString('字')), ...words }
}

/** Each was taken once, and left copies of the report that differ or cannot be made, or held everybody up. */
const FOUND: readonly (readonly [string, (doc: Y.Doc) => Uint8Array])[] = [
  ['a piece of text of no length', () => encodeDrafts([struct(8, { content: of(new Y.ContentString('')) })], [])],
  ['a deletion of no length', () => encodeDrafts([], [{ client: EVE, clock: 3, length: 0 }])],
  [
    'one that begins in a text and goes on in a cell',
    () =>
      encodeDrafts([struct(4, { parent: 'cells', key: 't1-1/actual', content: { ref: 1, write: (to) => to.writeLen(90) } })], []),
  ],
  [
    'one between a section and a long text',
    (doc) =>
      encodeDrafts([struct(8, { origin: new Y.ID(EVE, 7), right: doc.getXmlFragment('section/duties')._start?.id ?? null })], []),
  ],
  [
    'two values for one cell at once',
    () => encodeDrafts([struct(8, { parent: 'cells', key: 't1-1/actual', content: of(new Y.ContentAny(['1', '2'])) })], []),
  ],
  [
    'one that deletes everything a thousand times',
    () =>
      encodeDrafts(
        [],
        Array.from({ length: 1_000 }, () => ({ client: EVE, clock: 0, length: 8 })),
      ),
  ],
  [
    'one by two hundred clients at one place',
    () =>
      encodeDrafts(
        Array.from({ length: 200 }, (_, at) => ({ ...struct(0, {}), client: 70_000 + at })),
        [],
      ),
  ],
  ['one in which a client stands twice', () => encodeRuns([[struct(8, {})], [struct(8, { parent: 'cells' })]], [])],
]

test.each(FOUND)('[PR9] %s is no edit of an editor and is refused', async (_what, make) => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  eve.doc.clientID = EVE
  eve.report.text('t1-1', 'reason').insert(0, '一二三四五六七八')
  writeParagraph(li, 'duties', '原样')
  await office.settle()
  eve.send(encodeUpdate(make(eve.doc)))
  await office.settle()
  expect(eve.closed?.code).toBe(CLOSE.updateRefused.code)
  expect(li.report.text('t1-1', 'reason').toString()).toBe('一二三四五六七八')
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR9] who wrote where it was deleted meanwhile, and changed a cell several times before coming back, is let in', async () => {
  const office = new Office()
  const [li, wang] = [await office.enter('李娟'), await office.enter('王强')]
  writeParagraph(li, 'duties', '一段')
  await office.settle()
  wang.disconnect()
  const paragraph = wang.report.section('duties').get(wang.report.section('duties').length - 1) as Y.XmlElement
  ;(paragraph.get(0) as Y.XmlText).insert(1, '又')
  for (const value of ['1', '2', '3']) wang.report.setCell('t1-1', 'actual', value)
  li.report.section('duties').delete(0, li.report.section('duties').length)
  await office.settle()
  await office.reconnect(wang)
  expect(wang.closed).toBeNull()
  expect((await office.storedContent()).tables[0]?.indicators[0]?.actual).toBe('3')
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR96] who asks for the whole report thousands of times gets few answers', async () => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  writeParagraph(li, 'duties', '原样')
  await office.settle()
  const heard = () => eve.shown.filter((words) => words === '原样').length
  const before = heard()
  office.timers.pass(200)
  for (let time = 0; time < 3_000; time++) eve.send(encodeSyncStep1(Uint8Array.of(1, 99, 1)))
  await office.settle()
  expect(heard() - before).toBe(1)
  office.timers.pass(200)
  await office.settle()
  expect(heard() - before).toBe(2)
})
