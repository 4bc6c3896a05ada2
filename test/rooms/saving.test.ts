import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { memberWho } from '../support/membership.ts'
import { Office, REPORT, paragraphs, writeParagraph } from '../support/office.ts'

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
  office.journal.setMember(REPORT, 'id-of-张伟', memberWho(['section/duties']))
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

test('[PR3] while the log cannot be read again people are told so, and whoever asks for the report gets an answer', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  writeParagraph(li, 'duties', '一。')
  await office.settle()
  office.journal.breakReading()
  office.journal.setStatus(REPORT, 'open')
  office.timers.pass(2_000)
  await office.settle()
  await expect(office.rooms.read(REPORT)).rejects.toThrow('disk')
  const newcomer = await office.enter('王芳')
  expect(newcomer.notices).toContainEqual({ type: 'storage', ok: false })
  li.announce(li.doc.clientID, 5, { place: { section: 'duties' } })
  await office.settle()
  expect(zhang.heard.at(-1)?.clientId).toBe(li.doc.clientID)
  office.journal.repair()
  await office.settle()
  office.timers.pass(2_000)
  await office.settle()
  expect(zhang.notices).toContainEqual({ type: 'storage', ok: true })
})
