import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { BLANK_SEED, Office, REPORT, paragraphs, writeParagraph } from '../support/office.ts'
import { OfficePerson } from '../support/office-person.ts'

test('[PR5] an unknown report is refused, not created', async () => {
  const office = new Office()
  const stranger = await office.enter('李娟')
  stranger.disconnect()
  expect(await stranger.connect(office.rooms, 'no-such-report')).toBe(false)
  expect(await office.rooms.read('no-such-report')).toBeNull()
})

test('[PR6] however many open a report at once, it is loaded once', async () => {
  const office = new Office()
  const before = office.journal.loads
  await Promise.all(['李娟', '张伟', '王芳'].map((name) => office.enter(name)))
  expect(office.journal.loads - before).toBe(1)
  expect(office.rooms.stats()).toMatchObject({ rooms: 1, people: 3 })
})

test('[PR6] who comes right after the first edit gets it with all the rest, at once', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  writeParagraph(li, 'duties', '第一句。')
  await office.settle()
  const before = office.journal.loads
  const wang = await office.enter('王强')
  expect(paragraphs(wang, 'duties')).toContain('第一句。')
  expect(office.journal.loads - before).toBe(1)
})

test('[PR6] an empty report is closed after a while and opens again as it was', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  writeParagraph(li, 'duties', '负责档案数字化。')
  await office.settle()
  li.disconnect()
  office.timers.pass(60_000)
  await office.settle()
  expect(office.rooms.stats().rooms).toBe(0)
  const zhang = await office.enter('张伟')
  expect(paragraphs(zhang, 'duties')).toContain('负责档案数字化。')
})

test('[PR6] somebody who comes back before the report closed finds it still open', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  li.disconnect()
  office.timers.pass(10_000)
  await office.reconnect(li)
  office.timers.pass(60_000)
  await office.settle()
  expect(office.rooms.stats()).toMatchObject({ rooms: 1, people: 1 })
})

test('[PR7] when the server stops, all is on disk first and everybody is told to come back', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  writeParagraph(li, 'duties', '停机前写的。')
  li.deliver()
  await office.rooms.drain()
  expect(li.closed?.code).toBe(CLOSE.restarting.code)
  expect((await office.storedContent()).sections.find(({ id }) => id === 'duties')?.paragraphs).toContain('停机前写的。')
  expect(await li.connect(office.rooms, REPORT)).toBe(false)
})

test('[PR7] a storage that answers nothing any more does not keep a server from stopping', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  writeParagraph(li, 'duties', '停机前写的。')
  await office.settle()
  office.journal.load = () => new Promise(() => {})
  const opening = new OfficePerson('王强').connect(office.rooms, 'report-2')
  const stopped = office.rooms.drain()
  await office.settle()
  office.timers.pass(6_000)
  await stopped
  expect(li.closed?.code).toBe(CLOSE.restarting.code)
  expect(office.rooms.stats()).toMatchObject({ rooms: 0, people: 0 })
  expect(await Promise.race([opening, Promise.resolve('still asking')])).toBe('still asking')
})

test('[PR6] who comes in the moment in which an empty report is closed finds it open', async () => {
  const office = new Office()
  const [li, wang] = [await office.enter('李娟'), new OfficePerson('王强')]
  office.people.push(wang)
  li.disconnect()
  const coming = wang.connect(office.rooms, REPORT)
  office.timers.pass(30_000)
  await coming
  writeParagraph(wang, 'duties', '刚好赶上。')
  const nonce = wang.askSaved()
  await office.settle()
  expect(wang.saved).toEqual([nonce])
})

test('[PR8] a changed report is summarised once it is at rest, with who changed it last', async () => {
  const office = new Office()
  const rests: string[] = []
  office.rooms.onRest(async (_report, content, personId) => {
    rests.push(`${personId}: ${content.tables[0]?.indicators[0]?.actual}`)
  })
  const li = await office.enter('李娟')
  for (const actual of ['9', '98', '98%']) {
    li.report.setCell('t1-1', 'actual', actual)
    await office.settle()
    office.timers.pass(400)
  }
  expect(rests).toEqual([])
  office.timers.pass(1_000)
  await office.settle()
  expect(rests).toEqual(['id-of-李娟: 98%'])
})

test('[PR171] when everybody has left a report that was changed this is told once, and never of one that was only read', async () => {
  const office = new Office()
  const left: string[] = []
  office.rooms.onLeft(async (report) => void left.push(report))
  const leave = async (person: OfficePerson) => {
    person.disconnect()
    office.timers.pass(30_000)
    await office.settle()
  }
  const li = await office.enter('李娟')
  await leave(li)
  expect(left).toEqual([])
  await office.reconnect(li)
  li.report.setCell('t1-1', 'actual', '98%')
  await office.settle()
  office.timers.pass(1_000)
  await office.settle()
  expect(left).toEqual([])
  await leave(li)
  expect([left, office.rooms.stats().rooms]).toEqual([[REPORT], 0])
  await office.reconnect(li)
  await leave(li)
  expect(left).toEqual([REPORT])
})

test('[PR8] a summary that fails holds up neither the report nor the stop', async () => {
  const office = new Office()
  office.rooms.onRest(() => Promise.reject(new Error('no room for a summary')))
  const li = await office.enter('李娟')
  li.report.setCell('t1-1', 'actual', '98%')
  await office.settle()
  li.disconnect()
  office.timers.pass(60_000)
  await office.settle()
  expect(office.rooms.stats().rooms).toBe(0)
  await office.reconnect(li)
  li.report.setCell('t1-1', 'actual', '99%')
  await office.settle()
  await office.rooms.drain()
  expect(office.failures).toHaveLength(2)
  expect((await office.storedContent()).tables[0]?.indicators[0]?.actual).toBe('99%')
})

test('[PR6] a long history is opened from a snapshot that equals its log', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  for (let at = 0; at < 550; at++) {
    li.report.text('t1-1', 'reason').insert(at, '因')
    if (at % 50 === 0) li.report.section('duties').delete(0, li.report.section('duties').length)
    await office.settle()
  }
  const before = await office.storedContent()
  li.disconnect()
  office.timers.pass(60_000)
  await office.settle()
  const stored = await office.journal.load(REPORT)
  expect(office.compactions).toBe(1)
  expect(stored?.snapshot?.seq).toBeGreaterThanOrEqual(500)
  expect(stored?.updates).toHaveLength((stored?.head.seq ?? 0) - (stored?.snapshot?.seq ?? 0))
  expect(await office.storedContent()).toEqual(before)
  await office.reconnect(li)
  li.report.text('t1-1', 'reason').insert(0, '汛')
  await office.settle()
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR6] a long text that was pasted at once is in a snapshot when the report is at rest', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  li.report.text('t1-1', 'reason').insert(0, '因汛期推迟。'.repeat(5_000))
  await office.settle()
  expect(office.compactions).toBe(0)
  office.timers.pass(1_000)
  await office.settle()
  expect(office.compactions).toBe(1)
  const wang = await office.enter('王强')
  expect(wang.report.text('t1-1', 'reason').length).toBe(30_000)
})

test('[PR6] the time before an empty report closes begins anew with the last who leaves', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  li.disconnect()
  zhang.disconnect()
  office.timers.pass(20_000)
  await office.reconnect(zhang)
  zhang.disconnect()
  office.timers.pass(20_000)
  await office.settle()
  expect(office.rooms.stats().rooms).toBe(1)
})

test('[PR6] who asks for a report that is restored just then gets an answer', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  li.report.setCell('t1-1', 'actual', '98%')
  await office.settle()
  office.journal.stallReading()
  office.journal.restore(REPORT, 1)
  office.timers.pass(2_000)
  await office.settle()
  const read = office.rooms.read(REPORT)
  office.journal.resume()
  await office.settle()
  expect((await read)?.tables[0]?.indicators[0]?.actual).toBe('')
})

test('[PR6] a report whose log opens no document troubles nobody in another', async () => {
  const office = new Office()
  office.journal.create('report-2', BLANK_SEED)
  const [li, zhang] = [await office.enter('李娟'), new OfficePerson('张伟')]
  office.people.push(zhang)
  await zhang.connect(office.rooms, 'report-2')
  await office.settle()
  await office.journal.saveSnapshot(REPORT, { seq: 1, epoch: 1, state: new Uint8Array(800) })
  li.report.setCell('t1-1', 'actual', '98%')
  await office.settle()
  expect(li.isConnected).toBe(false)
  expect(li.saved).toEqual([])
  expect(office.failures.length).toBeGreaterThan(0)
  zhang.report.setCell('t1-1', 'actual', '98%')
  const nonce = zhang.askSaved()
  await office.settle()
  expect(zhang.saved).toContain(nonce)
})
