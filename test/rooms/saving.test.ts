import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { Office, REPORT, paragraphs, writeParagraph } from '../support/office.ts'
import { OfficePerson } from '../support/office-person.ts'

test('[PR1] a colleague sees a sentence only once it is on disk', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  office.journal.stall()
  writeParagraph(li, 'duties', '负责档案数字化。')
  await office.settle()
  expect(paragraphs(zhang, 'duties')).toEqual([])
  office.journal.resume()
  await office.settle()
  expect(paragraphs(zhang, 'duties')).toContain('负责档案数字化。')
})

test('[PR1] somebody who opens the report gets nothing that is not on disk yet', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  office.journal.stall()
  writeParagraph(li, 'duties', '负责档案数字化。')
  await office.settle()
  const late = await office.enter('王芳')
  expect(paragraphs(late, 'duties')).toEqual([])
  office.journal.resume()
  await office.settle()
  expect(paragraphs(late, 'duties')).toContain('负责档案数字化。')
})

test('[PR1] somebody who comes back gets nothing that is refused before it is on disk', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  office.journal.stall()
  writeParagraph(zhang, 'problems', '来不及了。')
  await office.settle()
  li.disconnect()
  await office.reconnect(li)
  office.journal.setScope(REPORT, 'id-of-张伟', ['section/duties'])
  office.journal.resume()
  await office.settle()
  expect(zhang.closed?.code).toBe(CLOSE.notAllowed.code)
  expect(li.shown).not.toContain('来不及了。')
  expect(paragraphs(li, 'problems')).toEqual([])
})

test('[PR2] "saved" is said only after everything before it on that line is on disk', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  office.journal.stall()
  li.report.setCell('t1-1', 'actual', '98%')
  const nonce = li.askSaved()
  await office.settle()
  expect(li.saved).toEqual([])
  office.journal.resume()
  await office.settle()
  expect(li.saved).toEqual([nonce])
  expect((await office.storedContent()).tables[0]?.indicators[0]?.actual).toBe('98%')
})

test('[PR2] with nothing under way "saved" is said at once', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  const nonce = li.askSaved()
  await office.settle()
  expect(li.saved).toEqual([nonce])
})

test('[PR3] when the disk is full nobody is told saved, nobody sees it, and all goes on by itself after the repair', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  office.journal.break()
  writeParagraph(li, 'duties', '负责档案数字化。')
  const nonce = li.askSaved()
  await office.settle()
  expect(li.saved).toEqual([])
  expect(paragraphs(zhang, 'duties')).toEqual([])
  for (const { notices } of [li, zhang]) expect(notices.at(-1)).toEqual({ type: 'storage', ok: false })
  expect([li.closed, zhang.closed]).toEqual([null, null])

  office.journal.repair()
  office.timers.pass(5_000)
  await office.settle()
  expect(li.saved).toEqual([nonce])
  expect(li.notices.at(-1)).toEqual({ type: 'storage', ok: true })
  expect(paragraphs(zhang, 'duties')).toContain('负责档案数字化。')
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR3] a commit whose answer was lost is not done twice', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  office.journal.loseReplies()
  writeParagraph(li, 'duties', '负责档案数字化。')
  const nonce = li.askSaved()
  await office.settle()
  const stored = office.journal.appended.length
  expect(paragraphs(zhang, 'duties')).toEqual([])
  office.journal.repair()
  office.timers.pass(5_000)
  await office.settle()
  expect(li.saved).toEqual([nonce])
  expect(paragraphs(zhang, 'duties')).toContain('负责档案数字化。')
  expect(office.journal.appended.length).toBe(stored)
})

test('[PR3] while nothing can be stored the network holds up who types, and memory stays bounded', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  office.journal.break()
  for (let at = 0; at < 8; at++) {
    li.report.text('t1-1', 'reason').insert(0, '长'.repeat(100_000))
    await office.settle()
  }
  expect(li.isPaused).toBe(true)
  expect(office.rooms.stats().queuedBytes).toBeLessThan(2 * 1024 * 1024)
  office.journal.repair()
  office.timers.pass(5_000)
  await office.settle()
  expect(li.isPaused).toBe(false)
  await office.settle()
  expect(zhang.report.text('t1-1', 'reason').length).toBe(800_000)
})

test('[PR3] a room that was held up reads on once there is room again, also when those who filled it are gone', async () => {
  const office = new Office()
  const [li, wang] = [await office.enter('李娟'), await office.enter('王强')]
  const load = office.journal.load.bind(office.journal)
  const { promise: asked, resolve: answer } = Promise.withResolvers<void>()
  office.journal.load = async (...question) => {
    await asked
    return load(...question)
  }
  for (let page = 0; page < 3; page++) li.report.text('t1-1', 'reason').insert(0, '预算'.repeat(250_000))
  await office.settle()
  expect(wang.isPaused).toBe(true)
  li.disconnect()
  answer()
  await office.settle()
  writeParagraph(wang, 'duties', '继续写。')
  const nonce = wang.askSaved()
  await office.settle()
  expect(wang.saved).toEqual([nonce])
})

test('[PR4] a report locked while somebody types takes no later edit', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  office.journal.setStatus(REPORT, 'locked')
  writeParagraph(li, 'duties', '锁定之后写的。')
  li.askSaved()
  await office.settle()
  expect(li.saved).toEqual([])
  expect(li.closed?.code).toBe(CLOSE.locked.code)
  expect(li.refusals).toHaveLength(1)
  expect((await office.storedContent()).sections.find(({ id }) => id === 'duties')?.paragraphs).toEqual([])
})

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
  // Once to open it, and once to send everybody what is stored.
  expect(office.journal.loads - before).toBe(2)
  expect(office.rooms.stats()).toMatchObject({ rooms: 1, people: 3 })
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
