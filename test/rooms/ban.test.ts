import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { memberWho } from '../support/membership.ts'
import { BLANK_SEED, Office, REPORT, writeParagraph } from '../support/office.ts'
import { OfficePerson } from '../support/office-person.ts'

const BROKEN_FRAME = new Uint8Array([77, 1, 2])
const FIVE_MINUTES = 5 * 60_000

test('[PR99] who sends broken frames again and again is banned from this report, works on in others, and is let in after five minutes', async () => {
  const office = new Office()
  office.journal.create('report-2', BLANK_SEED)
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  let times = 0
  for (; eve.isConnected; times++) {
    eve.send(BROKEN_FRAME)
    await office.settle()
    expect(eve.closed?.code).toBe(CLOSE.badMessage.code)
    await office.reconnect(eve)
  }
  expect([times, office.bans]).toEqual([20, ['id-of-黑客']])
  expect(eve.closed?.code).toBe(CLOSE.banned.code)

  office.timers.pass(FIVE_MINUTES - 1_000)
  expect(await eve.connect(office.rooms, REPORT)).toBe(false)
  expect(await eve.connect(office.rooms, 'report-2')).toBe(true)
  eve.disconnect()
  writeParagraph(li, 'duties', '照常工作。')
  const nonce = li.askSaved()
  await office.settle()
  expect(li.saved).toContain(nonce)

  office.timers.pass(2_000)
  expect(await eve.connect(office.rooms, REPORT)).toBe(true)
})

test('[PR99] a few broken frames in ten minutes are forgotten', async () => {
  const office = new Office()
  const eve = await office.enter('黑客')
  for (let time = 0; time < 60; time++) {
    eve.send(BROKEN_FRAME)
    await office.settle()
    await office.reconnect(eve)
    expect(eve.isConnected).toBe(true)
    office.timers.pass(40_000)
  }
  expect(office.bans).toEqual([])
})

test('[PR99] who makes the document be built anew and hangs up at once is banned all the same', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  writeParagraph(li, 'problems', '一。')
  await office.settle()
  const eve = new OfficePerson('坏人')
  office.people.push(eve)
  office.journal.setMember(REPORT, eve.id, memberWho(['section/duties']))
  let times = 0
  for (; times < 30 && (await eve.connect(office.rooms, REPORT)); times++) {
    eve.deliver()
    eve.send(encodeUpdate(deletionOfProblems(li.doc)))
    eve.deliver()
    eve.disconnect()
    await office.settle()
  }
  expect(office.bans).toEqual(['id-of-坏人'])
  expect(times).toBeLessThan(10)
})

/** What nobody can see beforehand: a deletion names no place. */
function deletionOfProblems(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(copy)
  copy.getXmlFragment('section/problems').delete(0, 1)
  return Y.encodeStateAsUpdate(copy, before)
}
