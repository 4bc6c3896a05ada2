import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { SEED_CLIENT_ID } from '@gongping/shared/report/shape.ts'
import { type RichNode, writeFragment } from '@gongping/shared/report/rich-text.ts'
import { NOTHING } from '@gongping/shared/workflow/write-scope.ts'
import { BLANK_SEED, Office, REPORT, paragraphs, writeParagraph } from '../support/office.ts'
import type { OfficePerson } from '../support/office-person.ts'

/** An update that does something to a document of its own. */
function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

/** Goes on writing where the template's seed ended, under its name. */
function forgedSeed(): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, BLANK_SEED)
  const seeded = Y.encodeStateVector(doc)
  doc.clientID = SEED_CLIENT_ID
  doc.getMap('cells').set('forged/actual', '1')
  return Y.encodeStateAsUpdate(doc, seeded)
}

/** Declares a million structs in seven bytes: applied undecoded, it reserves memory for all of them. */
const BOMB = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, 33_000_000)
})

/** Not even an update. */
const UNREADABLE: Record<string, Uint8Array> = {
  noise: new Uint8Array([9, 255, 3, 7]),
  'an empty update': new Uint8Array(),
  'a bomb': BOMB,
  'half an update': updateOf((doc) => doc.getMap('cells').set('t1-1/actual', '98%')).slice(0, 12),
  'a forged seed': forgedSeed(),
}

const paragraph = (text: string): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  return element
}

const first = (doc: Y.Doc): Y.XmlElement => doc.getXmlFragment('section/duties').get(0) as Y.XmlElement

/** Each is done once by somebody who never synced, and once on top of what colleagues have filled in. */
const FORBIDDEN: Record<string, (doc: Y.Doc) => void> = {
  'an unknown root': (doc) => doc.getMap('passwords').set('a', 'b'),
  'a section whose name climbs': (doc) => doc.getXmlFragment('section/../x').push([paragraph('x')]),
  'a number in a cell': (doc) => doc.getMap('cells').set('t1-1/actual', 98),
  'a map in a cell': (doc) => doc.getMap('cells').set('t1-1/actual', new Y.Map()),
  'a subdocument': (doc) => doc.getMap('cells').set('t1-1/actual', new Y.Doc()),
  'a list where cells are': (doc) => doc.getArray('cells').push(['x']),
  'another schema': (doc) => doc.getMap('meta').set('schema', '99'),
  'another template': (doc) => doc.getMap('meta').set('template', 'none@1'),
  'an unknown node': (doc) => doc.getXmlFragment('section/duties').push([new Y.XmlElement('script')]),
  'a row outside a table': (doc) => doc.getXmlFragment('section/duties').push([new Y.XmlElement('tableRow')]),
  'bare text in a section': (doc) => doc.getXmlFragment('section/duties').push([new Y.XmlText('裸文本')]),
  'a picture in a text cell': (doc) => doc.getText('text/t1-1/reason').insertEmbed(0, { image: 'x' }),
  'an unknown mark': (doc) => doc.getText('text/t1-1/reason').insert(0, 'x', { onclick: 'x' }),
}

/** Only possible on top of something. */
const FORBIDDEN_ON_TOP: Record<string, (doc: Y.Doc) => void> = {
  'no template any more': (doc) => doc.getMap('meta').delete('template'),
  'no schema any more': (doc) => doc.getMap('meta').delete('schema'),
  'a paragraph in a paragraph': (doc) => first(doc).push([paragraph('x')]),
  'an unknown attribute': (doc) => first(doc).setAttribute('onclick', 'x'),
  'an endless column': (doc) => doc.getXmlFragment('section/duties').push([wideCell()]),
  'twenty thousand levels': (doc) => doc.transact(() => nest(doc.getXmlFragment('section/duties'), 20_000)),
}

function wideCell(): Y.XmlElement {
  const [table, row, cell] = [new Y.XmlElement('table'), new Y.XmlElement('tableRow'), new Y.XmlElement('tableCell')]
  cell.setAttribute('colspan', 1e9 as unknown as string)
  row.insert(0, [cell])
  table.insert(0, [row])
  return table
}

function nest(section: Y.XmlFragment, levels: number): void {
  let innermost: Y.XmlFragment = section
  for (let level = 0; level < levels; level++) {
    const inner = new Y.XmlElement(level % 2 ? 'listItem' : 'bulletList')
    innermost.insert(0, [inner])
    innermost = inner
  }
}

/** What a page that has the whole report would send. */
function onTop(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(copy)
  change(copy)
  return Y.encodeStateAsUpdate(copy, before)
}

function fillIn({ doc, report }: OfficePerson): void {
  doc.transact(() => {
    report.setCell('t1-1', 'actual', '95%')
    report.section('duties').insert(0, [paragraph('负责档案数字化。')])
    report.text('t1-1', 'reason').insert(0, '汛期影响')
  })
}

const cases: [string, (doc: Y.Doc) => Uint8Array][] = [
  ...Object.entries(UNREADABLE).map(([what, update]): [string, () => Uint8Array] => [what, () => update]),
  ...Object.entries(FORBIDDEN).map(([what, change]): [string, () => Uint8Array] => [what, () => updateOf(change)]),
  ...Object.entries({ ...FORBIDDEN, ...FORBIDDEN_ON_TOP }).map(([what, change]): [string, (doc: Y.Doc) => Uint8Array] => [
    `${what}, on top of what is there`,
    (doc) => onTop(doc, change),
  ]),
]

for (const [what, attack] of cases) {
  test(`[PR9] ${what} closes its sender only and changes nothing`, async () => {
    const office = new Office()
    const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
    fillIn(li)
    await office.settle()
    const before = Y.encodeStateAsUpdate(await office.stored())
    eve.send(encodeUpdate(attack(li.doc)))
    await office.settle()
    expect(eve.closed).toEqual({ code: CLOSE.updateRefused.code, reason: CLOSE.updateRefused.error })
    expect(eve.refusals).toHaveLength(1)
    expect(Y.encodeStateAsUpdate(await office.stored())).toEqual(before)
    writeParagraph(li, 'duties', '照常工作。')
    const nonce = li.askSaved()
    await office.settle()
    expect(li.saved).toEqual([nonce])
    expect(li.closed).toBeNull()
  })
}

test('[PR9] everything that the editors write is let through, also on top of what is there', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  fillIn(li)
  await office.settle()
  const { doc, report } = li
  first(doc).insert(0, [new Y.XmlText('加粗')])
  ;(first(doc).get(0) as Y.XmlText).format(0, 1, { bold: {} })
  report.setCell('t1-1', 'actual', '96%')
  report.setCell('t1-1', 'actual', '')
  report.text('t1-1', 'reason').insert(2, '的')
  report.text('t1-1', 'reason').delete(0, 1)
  report.meta.set('title', '新标题')
  report.rows.set('t1-2/deleted', '1')
  report.facts.set('income/value', '67.32')
  writeFragment(report.section('duties'), RICH)
  first(doc).delete(0, 1)
  const list = report
    .section('duties')
    .toArray()
    .find((node) => (node as Y.XmlElement).nodeName === 'orderedList') as Y.XmlElement
  list.setAttribute('start', 3 as unknown as string)
  await office.settle()
  expect(li.closed).toBeNull()
  expect(await office.everyoneAgrees()).toBe(true)
})

const text = (words: string): RichNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words, marks: [{ type: 'bold' }, { type: 'underline' }] }],
})
const RICH: readonly RichNode[] = [
  {
    type: 'bulletList',
    content: [
      {
        type: 'listItem',
        content: [text('一'), { type: 'orderedList', content: [{ type: 'listItem', content: [text('二')] }] }],
      },
    ],
  },
  { type: 'orderedList', attrs: { start: 2 }, content: [{ type: 'listItem', content: [text('三')] }] },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [{ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1, colwidth: [120, 80] }, content: [text('表头')] }],
      },
    ],
  },
  { type: 'paragraph', content: [{ type: 'text', text: '上' }, { type: 'hardBreak' }, { type: 'text', text: '下' }] },
]

test('[PR9] a frame that is none of ours closes its sender as malformed', async () => {
  const office = new Office()
  const eve = await office.enter('黑客')
  for (const frame of [new Uint8Array(), new Uint8Array([100, 1]), new Uint8Array([0, 7, 0]), new Uint8Array([0, 2, 5, 1])]) {
    eve.send(frame)
    await office.settle()
    expect(eve.closed?.code).toBe(CLOSE.badMessage.code)
    await office.reconnect(eve)
  }
})

test('[PR10] an update that builds on unknown ones is kept back until the rest comes', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  const updates: Uint8Array[] = []
  const elsewhere = new Y.Doc()
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(li.doc))
  elsewhere.on('update', (update: Uint8Array) => updates.push(update))
  elsewhere.getText('text/t1-1/reason').insert(0, '因')
  elsewhere.getText('text/t1-1/reason').insert(1, '汛期')
  // The page has everything, but the server hears the second half first.
  Y.applyUpdate(li.doc, Y.encodeStateAsUpdate(elsewhere), li)
  li.send(encodeUpdate(updates[1] ?? new Uint8Array()))
  const nonce = li.askSaved()
  await office.settle()
  expect(li.saved).toEqual([nonce])
  expect(zhang.report.text('t1-1', 'reason').toString()).toBe('因汛期')
  expect((await office.storedContent()).tables[0]?.indicators[0]?.reason).toBe('因汛期')
})

test('[PR10] who worked offline and types on while the page reconnects loses nothing', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  li.disconnect()
  writeParagraph(li, 'duties', '断网时写的。')
  await li.connect(office.rooms, REPORT)
  // These leave before the page has heard what the server asks for, and build on what the server does not have.
  for (const letter of '接着写') li.report.text('t1-1', 'reason').insert(li.report.text('t1-1', 'reason').length, letter)
  writeParagraph(li, 'duties', '连上时写的。')
  const nonce = li.askSaved()
  await office.settle()
  expect(li.closed).toBeNull()
  expect(li.saved).toEqual([nonce])
  expect((await office.storedContent()).sections.find(({ id }) => id === 'duties')?.paragraphs).toEqual(paragraphs(li, 'duties'))
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR9] what waits for the rest is inspected again when the rest is there', async () => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  const elsewhere = new Y.Doc()
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(eve.doc))
  const updates: Uint8Array[] = []
  elsewhere.on('update', (update: Uint8Array) => updates.push(update))
  elsewhere.getMap('cells').set('t1-1/actual', '95%')
  elsewhere.getMap('cells').set('t1-1/actual', 98)
  // Her page knows the harmless first half, the server gets the second before it.
  Y.applyUpdate(eve.doc, updates[0] ?? new Uint8Array(), eve)
  eve.send(encodeUpdate(updates[1] ?? new Uint8Array()))
  await office.settle()
  expect(eve.closed?.code).toBe(CLOSE.updateRefused.code)
  expect(li.report.cells.get('t1-1/actual')).not.toBe(98)
  expect((await office.stored()).getMap('cells').get('t1-1/actual')).not.toBe(98)
})

test('[PR10] whoever cannot supply the rest is refused, and nothing of it is kept', async () => {
  const office = new Office()
  const eve = await office.enter('黑客')
  const updates: Uint8Array[] = []
  const elsewhere = new Y.Doc()
  elsewhere.on('update', (update: Uint8Array) => updates.push(update))
  for (const letter of 'ABC') elsewhere.getText('text/t1-1/reason').insert(elsewhere.getText('text/t1-1/reason').length, letter)
  eve.send(encodeUpdate(updates[1] ?? new Uint8Array()))
  eve.askSaved()
  eve.send(encodeUpdate(updates[2] ?? new Uint8Array()))
  await office.settle()
  expect(eve.saved).toEqual([])
  expect(eve.closed?.code).toBe(CLOSE.updateRefused.code)
  expect((await office.storedContent()).tables[0]?.indicators[0]?.reason).toBe('')
})

test('[PR11] who may only read can follow, but not write', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  const reader = await office.enter('赵局', NOTHING)
  writeParagraph(li, 'duties', '负责档案数字化。')
  await office.settle()
  expect(paragraphs(reader, 'duties')).toContain('负责档案数字化。')
  expect(reader.closed).toBeNull()
  writeParagraph(reader, 'duties', '顺手改一下。')
  await office.settle()
  expect(reader.closed?.code).toBe(CLOSE.notAllowed.code)
  expect(paragraphs(li, 'duties')).not.toContain('顺手改一下。')
})
