import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { SEED_CLIENT_ID } from '@gongping/shared/report/shape.ts'
import { Office, REPORT, writeParagraph, written } from '../support/office.ts'

/** An update with one struct that says only that something of that length was deleted. */
function gone(client: number, clock: number, length: number, info = 0): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, info)
    encoding.writeVarUint(encoder, length)
    encoding.writeVarUint(encoder, 0)
  })
}

const SKIP = 10

test('[PR80] the first sentence makes a clientID its writer’s, and the log knows whose it is', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  writeParagraph(li, 'duties', '负责档案数字化。')
  await office.settle()
  const stored = await office.journal.load(REPORT)
  expect([...(stored?.authors ?? [])]).toEqual([[li.doc.clientID, 'id-of-李娟']])
})

test('[PR80] nobody writes on under a colleague’s clientID, and the colleague’s next sentence is not lost', async () => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  writeParagraph(li, 'duties', '第一句。')
  await office.settle()
  eve.send(encodeUpdate(gone(li.doc.clientID, Y.getState(li.doc.store, li.doc.clientID), 1000)))
  await office.settle()
  expect(eve.closed?.code).toBe(CLOSE.updateRefused.code)
  writeParagraph(li, 'duties', '第二句。')
  await office.settle()
  expect(written(li, 'duties')).toEqual(['第一句。', '第二句。'])
  const late = await office.enter('王芳')
  expect(written(late, 'duties')).toEqual(['第一句。', '第二句。'])
})

test('[PR80] nobody takes a clientID that a colleague is present under but has not written with yet', async () => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  li.announce(li.doc.clientID, 1, {})
  await office.settle()
  eve.send(encodeUpdate(gone(li.doc.clientID, 0, 1000)))
  await office.settle()
  expect(eve.closed?.code).toBe(CLOSE.updateRefused.code)
  writeParagraph(li, 'duties', '第一句。')
  await office.settle()
  expect(written(li, 'duties')).toEqual(['第一句。'])
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR80] nobody takes the clientID of a colleague who only read before the line broke, neither to write nor to be present', async () => {
  const office = new Office()
  const [li, eve, wang] = [await office.enter('李娟'), await office.enter('黑客'), await office.enter('王芳')]
  li.announce(li.doc.clientID, 1, {})
  await office.settle()
  li.disconnect()
  writeParagraph(li, 'duties', '离线写的。')
  await office.settle()
  const heard = wang.heard.length
  eve.announce(li.doc.clientID, 7, { cursor: 3 })
  eve.send(encodeUpdate(gone(li.doc.clientID, 0, 1000)))
  await office.settle()
  expect(wang.heard).toHaveLength(heard)
  expect(eve.closed?.code).toBe(CLOSE.updateRefused.code)
  await office.reconnect(li)
  expect(written(wang, 'duties')).toEqual(['离线写的。'])
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR80] nobody is present under a clientID that somebody else writes with', async () => {
  const office = new Office()
  const [li, eve, wang] = [await office.enter('李娟'), await office.enter('黑客'), await office.enter('王芳')]
  writeParagraph(li, 'duties', '第一句。')
  await office.settle()
  eve.announce(li.doc.clientID, 7, { cursor: 3 })
  await office.settle()
  expect(wang.heard).toEqual([])
})

test('[PR80] nobody is present under the clientID with which the server wrote the seed', async () => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  eve.announce(SEED_CLIENT_ID, 1, {})
  await office.settle()
  expect(li.heard.map(({ clientId }) => clientId)).not.toContain(SEED_CLIENT_ID)
})

test('[PR80] one person’s second window and a later visit write under clientIDs of their own', async () => {
  const office = new Office()
  const [li, again] = [await office.enter('李娟'), await office.enter('李娟')]
  writeParagraph(li, 'duties', '第一句。')
  writeParagraph(again, 'problems', '第二句。')
  await office.settle()
  li.disconnect()
  writeParagraph(li, 'duties', '离线写的。')
  office.crash()
  await office.reconnect(li)
  expect(written(li, 'duties')).toEqual(['第一句。', '离线写的。'])
  expect((await office.journal.load(REPORT))?.authors.size).toBe(2)
})

test('[PR81] an update that leaves out part of itself is refused', async () => {
  const office = new Office()
  const eve = await office.enter('黑客')
  eve.send(encodeUpdate(gone(77, 0, 5, SKIP)))
  await office.settle()
  expect(eve.closed?.code).toBe(CLOSE.updateRefused.code)
})

test('[PR81] nobody uses up their clocks with millions of deleted characters', async () => {
  const office = new Office()
  const eve = await office.enter('黑客')
  eve.send(encodeUpdate(gone(77, 0, 1_000_001)))
  await office.settle()
  expect(eve.closed?.code).toBe(CLOSE.updateRefused.code)
  expect(office.journal.appended).toEqual([])
})

test('[PR81] a page that jumps ahead in its own clocks is asked for what is missing, and refused if it has not got it', async () => {
  const office = new Office()
  const eve = await office.enter('黑客')
  eve.send(encodeUpdate(gone(77, 40, 2)))
  await office.settle()
  expect(eve.closed?.code).toBe(CLOSE.updateRefused.code)
  expect(office.journal.appended).toEqual([])
})
