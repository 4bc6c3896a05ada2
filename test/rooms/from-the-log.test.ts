import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { LIMITS } from '@gongping/server/rooms/limits.ts'
import * as Y from 'yjs'
import { Office, REPORT, writeParagraph, written } from '../support/office.ts'

test('[PR90] whoever only reads costs no document, with many who read and over a long time', async () => {
  const office = new Office()
  const readers = await Promise.all(['李娟', '张伟', '王芳'].map((name) => office.enter(name)))
  expect(office.rooms.stats()).toMatchObject({ rooms: 1, live: 0, people: 3 })
  for (const reader of readers) expect(reader.report.getMeta('template')).toBe('hunan-department@2022.1')
  readers[0]?.askSaved()
  await office.settle()
  expect(readers[0]?.saved).toEqual([1])
  expect(office.rooms.stats().live).toBe(0)
})

test('[PR90] the document is there while somebody writes, and gone when nobody did for a while', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  writeParagraph(li, 'duties', '负责档案数字化。')
  await office.settle()
  expect(office.rooms.stats().live).toBe(1)
  office.timers.pass(61_000)
  expect(office.rooms.stats().live).toBe(0)
  const late = await office.enter('王芳')
  expect(written(late, 'duties')).toEqual(['负责档案数字化。'])
  writeParagraph(zhang, 'duties', '接着写。')
  await office.settle()
  expect(written(li, 'duties')).toEqual(['负责档案数字化。', '接着写。'])
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR83] what colleagues were writing when an update had to be taken out again is neither lost nor delayed for them', async () => {
  const office = new Office()
  const [li, zhang, eve] = [
    await office.enter('李娟'),
    await office.enter('张伟'),
    await office.enter('黑客', ['section/duties']),
  ]
  writeParagraph(zhang, 'problems', '先写的。')
  await office.settle()
  office.journal.stall()
  writeParagraph(zhang, 'problems', '在路上的。')
  await office.settle()
  eve.report.section('problems').delete(0, 1)
  writeParagraph(li, 'duties', '还没审查的。')
  const nonce = li.askSaved()
  await office.settle()
  expect(eve.closed?.code).toBe(CLOSE.notAllowed.code)
  office.journal.resume()
  await office.settle()
  expect(office.renewals).toBe(1)
  expect(li.saved).toEqual([nonce])
  expect([li.closed, zhang.closed]).toEqual([null, null])
  expect(written(li, 'problems')).toEqual(['先写的。', '在路上的。'])
  expect(written(zhang, 'duties')).toEqual(['还没审查的。'])
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR86] two servers on one log: each shows what the other’s people write, and nobody’s sentence is lost', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  office.startAnotherServer()
  const zhang = await office.enter('张伟')
  for (let at = 0; at < 5; at++) {
    writeParagraph(li, 'duties', `这边第${at}句。`)
    writeParagraph(zhang, 'duties', `那边第${at}句。`)
    await office.settle()
  }
  office.timers.pass(2_000)
  await office.settle()
  expect(written(li, 'duties')).toHaveLength(10)
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR86] who comes over from another server with what a colleague wrote there is not taken for its author', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  writeParagraph(li, 'duties', '这边写的。')
  await office.settle()
  const here = office.rooms
  office.startAnotherServer()
  const zhang = await office.enter('张伟')
  li.disconnect()
  await office.reconnect(li)
  writeParagraph(li, 'duties', '那边写的。')
  await office.settle()
  // The first server has not looked at the log since.
  office.rooms = here
  zhang.disconnect()
  writeParagraph(zhang, 'duties', '张伟写的。')
  await office.reconnect(zhang)
  if (zhang.closed) expect(zhang.closed.code).toBe(CLOSE.restarting.code)
  if (zhang.closed) await office.reconnect(zhang)
  office.timers.pass(2_000)
  await office.settle()
  expect(office.refusals).toEqual([])
  expect(written(li, 'duties')).toEqual(['这边写的。', '那边写的。', '张伟写的。'])
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR94] after a restore nobody’s old document is merged into the report; everybody starts afresh', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  writeParagraph(li, 'duties', '备份之后写的。')
  await office.settle()
  office.journal.restore(REPORT, 1)
  writeParagraph(li, 'duties', '还不知道。')
  await office.settle()
  expect([li.closed?.code, zhang.closed?.code]).toEqual([CLOSE.restored.code, CLOSE.restored.code])
  const late = await office.enter('王芳')
  expect(written(late, 'duties')).toEqual([])
})

test('[PR94] who only reads learns of a restore as well', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  writeParagraph(li, 'duties', '备份之后写的。')
  await office.settle()
  office.journal.restore(REPORT, 1)
  office.timers.pass(2_000)
  await office.settle()
  expect(li.closed?.code).toBe(CLOSE.restored.code)
})

test('[PR93] a report that would grow beyond what a server can bear takes no more, and says so', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  const chunk = '长'.repeat(500_000)
  for (let at = 0; at * 1_500_000 < LIMITS.document && !li.closed; at++) {
    li.report.text('t1-1', 'reason').insert(0, chunk)
    await office.settle()
  }
  expect(li.closed?.code).toBe(CLOSE.reportTooLarge.code)
  expect(li.refusals.at(-1)).toEqual({ code: 'report-too-large', params: { limit: '699' } })
})

test('[PR93] what was pasted and deleted again no longer counts once a snapshot was made without it', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  const reason = li.report.text('t1-1', 'reason')
  const pasted = '长'.repeat(16_000)
  for (let day = 0; day < 2; day++) {
    for (let at = 0; at < 260; at++) {
      reason.insert(0, pasted)
      await office.settle()
      reason.delete(0, pasted.length)
      await office.settle()
    }
    office.timers.pass(2_000)
    await office.settle()
  }
  expect(office.compactions).toBe(2)
  expect(li.isConnected).toBe(true)
})

test('[PR87] a reader whose line takes nothing gets no frames but, when it does, everything it missed at once', async () => {
  const office = new Office()
  const [li, slow] = [await office.enter('李娟'), await office.enter('张伟')]
  slow.slow = true
  for (let at = 0; at < 20; at++) {
    li.report.text('t1-1', 'reason').insert(0, '长'.repeat(100_000))
    await office.settle()
  }
  expect(office.rooms.stats().unsentBytes).toBeLessThan(2 * LIMITS.unsent)
  expect(office.catchUps).toBe(0)
  slow.slow = false
  await office.settle()
  expect(office.catchUps).toBe(1)
  expect(slow.report.text('t1-1', 'reason').length).toBe(2_000_000)
  li.report.text('t1-1', 'reason').insert(0, '又')
  await office.settle()
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR87] a reader that takes nothing for half a minute is sent away to come back', async () => {
  const office = new Office()
  const [li, dead] = [await office.enter('李娟'), await office.enter('张伟')]
  dead.slow = true
  for (let at = 0; at < 10; at++) {
    li.report.text('t1-1', 'reason').insert(0, '长'.repeat(100_000))
    await office.settle()
  }
  office.timers.pass(30_000)
  expect(dead.closed?.code).toBe(CLOSE.overload.code)
})

test('[PR83] what cannot be applied although it looked right takes nothing with it', async () => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  writeParagraph(li, 'duties', '第一句。')
  await office.settle()
  const forged = new Y.Doc()
  forged.getXmlFragment('section/duties').push([new Y.XmlElement('script')])
  eve.send(encodeUpdate(Y.encodeStateAsUpdate(forged)))
  writeParagraph(li, 'duties', '第二句。')
  await office.settle()
  expect(eve.closed?.code).toBe(CLOSE.updateRefused.code)
  expect(written(li, 'duties')).toEqual(['第一句。', '第二句。'])
  expect(await office.everyoneAgrees()).toBe(true)
})
