import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { SEED_CLIENT_ID } from '@gongping/shared/report/shape.ts'
import { BLANK_SEED, Office, REPORT, paragraphs, writeParagraph } from '../support/office.ts'

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

const HOSTILE: Record<string, Uint8Array> = {
  noise: new Uint8Array([9, 255, 3, 7]),
  'an empty update': new Uint8Array(),
  'a bomb': BOMB,
  'half an update': updateOf((doc) => doc.getMap('cells').set('t1-1/actual', '98%')).slice(0, 12),
  'an unknown root': updateOf((doc) => doc.getMap('passwords').set('a', 'b')),
  'a section whose name climbs': updateOf((doc) => doc.getXmlFragment('section/../x').push([new Y.XmlElement('paragraph')])),
  'a number in a cell': updateOf((doc) => doc.getMap('cells').set('t1-1/actual', 98)),
  'a map in a cell': updateOf((doc) => doc.getMap('cells').set('t1-1/actual', new Y.Map())),
  'a subdocument': updateOf((doc) => doc.getMap('cells').set('t1-1/actual', new Y.Doc())),
  'an unknown node': updateOf((doc) => doc.getXmlFragment('section/duties').push([new Y.XmlElement('script')])),
  'bare text in a section': updateOf((doc) => doc.getXmlFragment('section/duties').push([new Y.XmlText('裸文本')])),
  'a picture in a text cell': updateOf((doc) => doc.getText('text/t1-1/reason').insertEmbed(0, { image: 'x' })),
  'an unknown mark': updateOf((doc) => doc.getText('text/t1-1/reason').insert(0, 'x', { onclick: 'x' })),
  'a forged seed': forgedSeed(),
}

for (const [what, update] of Object.entries(HOSTILE)) {
  test(`[PR9] ${what} closes its sender only and changes nothing`, async () => {
    const office = new Office()
    const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
    const before = Y.encodeStateAsUpdate(await office.stored())
    eve.send(encodeUpdate(update))
    await office.settle()
    expect(eve.closed).toEqual({ code: CLOSE.updateRefused.code, reason: CLOSE.updateRefused.error })
    expect(eve.refused).toBe(1)
    expect(Y.encodeStateAsUpdate(await office.stored())).toEqual(before)
    writeParagraph(li, 'duties', '照常工作。')
    const nonce = li.askSaved()
    await office.settle()
    expect(li.saved).toEqual([nonce])
    expect(li.closed).toBeNull()
  })
}

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
  const reader = await office.enter('赵局', { mayWrite: false })
  writeParagraph(li, 'duties', '负责档案数字化。')
  await office.settle()
  expect(paragraphs(reader, 'duties')).toContain('负责档案数字化。')
  expect(reader.closed).toBeNull()
  writeParagraph(reader, 'duties', '顺手改一下。')
  await office.settle()
  expect(reader.closed?.code).toBe(CLOSE.notAllowed.code)
  expect(paragraphs(li, 'duties')).not.toContain('顺手改一下。')
})
