import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { LiveReport } from '@gongping/server/rooms/live-report.ts'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { memberWho } from '../support/membership.ts'
import { BLANK_SEED, Office, REPORT, writeParagraph, written } from '../support/office.ts'

test('[PR83] of an edit that is refused in flight nothing is kept, not even what it deletes', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  writeParagraph(zhang, 'problems', '张伟的一段话。')
  await office.settle()
  office.journal.stall()
  writeParagraph(zhang, 'facts', '占住磁盘。')
  await office.settle()
  writeParagraph(li, 'duties', '不许写的。')
  await office.settle()
  li.doc.transact(() => {
    const text = (li.report.section('problems').toArray().at(-1) as Y.XmlElement).get(0) as Y.XmlText
    text.delete(0, text.length)
    text.insert(0, '李娟改写的话。')
  })
  await office.settle()
  office.journal.setMember(REPORT, 'id-of-李娟', memberWho(['section/problems']))
  office.journal.resume()
  await office.settle()
  expect(li.closed?.code).toBe(CLOSE.notAllowed.code)
  expect(written(zhang, 'problems')).toEqual(['张伟的一段话。'])
})

test('[PR83] an update that builds on unknown ones deletes nothing either', async () => {
  const office = new Office()
  const [li, stranger] = [await office.enter('李娟'), await office.enter('坏人')]
  writeParagraph(li, 'problems', '李娟的一段话。')
  await office.settle()
  const before = office.journal.appended.length
  stranger.send(encodeUpdate(withoutItsBeginning(stranger.doc)))
  await office.settle()
  expect(office.journal.appended).toHaveLength(before)
  expect(written(li, 'problems')).toEqual(['李娟的一段话。'])
})

test('[PR96] two people’s thousands of insertions at one place are not put in order at everybody’s cost', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, BLANK_SEED)
  const live = new LiveReport(doc, new Map(), () => undefined)
  const writer = { personId: '李娟', scope: ['report'] as const, except: [], isShut: false }
  expect(live.take(backwards(1_000, 2_000), writer).kind).toBe('taken')
  expect(live.take(backwards(2_000, 2_000), writer)).toMatchObject({ kind: 'refused', reason: 'too much at one place' })
  expect(live.take(backwards(3_000, 50), writer).kind).toBe('taken')
})

/** Somebody types at the very beginning, each letter before the last. */
function backwards(clientId: number, letters: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientId
  Y.applyUpdate(doc, BLANK_SEED)
  const before = Y.encodeStateVector(doc)
  const reason = doc.getText('text/t1-1/reason')
  doc.transact(() => {
    for (let at = 0; at < letters; at++) reason.insert(0, '字')
  })
  return Y.encodeStateAsUpdate(doc, before)
}

/** The second of two edits, which also deletes all paragraphs there are. */
function withoutItsBeginning(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.getMap('cells').set('t1-1/actual', '1')
  const before = Y.encodeStateVector(copy)
  copy.transact(() => {
    const problems = copy.getXmlFragment('section/problems')
    problems.delete(0, problems.length)
    copy.getMap('cells').set('t1-1/actual', '2')
  })
  return Y.encodeStateAsUpdate(copy, before)
}
