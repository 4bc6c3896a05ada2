import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { Attacker } from '../fuzz/hostile/attacker.ts'
import { failDisk } from '../support/failing-disk.ts'
import { openPage, signInSockets } from '../support/page-tab.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import { StockClient } from '../support/stock-client.ts'

let office: StaffedServer
beforeAll(async () => void (office = await staffedServer()))
afterAll(() => office[Symbol.asyncDispose]())

const WHOLE = updateOf((doc) => doc.getText('text/t1-1/reason').insert(0, '汛期影响'))

// Hocuspocus acknowledges each of these as applied: readUpdate of y-protocols swallows every exception, and an update
// that waits for its beginning looks like any other.
const WORTHLESS: readonly (readonly [string, Uint8Array])[] = [
  ['bytes that are no update', new Uint8Array([9, 9, 9, 9, 9, 9])],
  ['an update of no bytes', new Uint8Array()],
  ['an update that was cut off', WHOLE.slice(0, -3)],
  ['an update whose beginning nobody has', withoutBeginning()],
]

test.each(WORTHLESS)('[PR95] %s is never answered with "saved", and leaves nothing behind', async (_what, update) => {
  const report = await office.createReport()
  const before = await (await office.fetch(`/api/reports/${report}`)).text()
  const address = `${office.server.origin.replace('http', 'ws')}/sync/${report}?token=${office.tokenOf('李娟')}`
  const sender = await Attacker.enter(address)
  if ('code' in sender) throw new Error(`not let in: ${sender.code}`)
  expect(await sender.say(encodeUpdate(update))).toEqual({ code: 4422 })
  expect(await (await office.fetch(`/api/reports/${report}`)).text()).toBe(before)
})

// The stock provider knows no acknowledgement; servers that have one need a provider of their own.
test('[PR95] a stock provider 3.1 asks after each of four hundred sentences whether it is saved, and gets each answer in order', async () => {
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  const answers: number[] = []
  const all = Array.from({ length: 400 }, async (_, at) => {
    li.report.text('t1-1', 'reason').insert(0, '字')
    await li.barrier()
    answers.push(at)
  })
  await Promise.all(all)
  expect(answers).toEqual([...all.keys()])
  const content = await (await office.fetch(`/api/reports/${report}`)).text()
  expect(content).toContain('字'.repeat(400))
})

// The provider of y-websocket 4 counts what its own second tab repeats as confirmed: opening a tab turned the first
// one's unsaved words green, on a server that had stored nothing.
test('[PR95] two tabs of a stock provider tell each other what is typed, and neither hears "saved" before the disk has it', async () => {
  const report = await office.createReport()
  using first = await office.open(report, '李娟', { isTab: true })
  using disk = failDisk(office.server.dataDir)
  first.type('duties', '只在这台电脑上。')
  const answered: string[] = []
  const asked = [first.barrier().then(() => answered.push('first'))]
  using second = new StockClient(office.server.origin, report, { token: office.tokenOf('李娟'), isTab: true })
  await new Promise((resolve) => second.provider.once('status', resolve))
  await second.sees(() => second.words('duties').includes('只在这台电脑上。'))
  asked.push(second.barrier().then(() => answered.push('second')))
  using wang = await office.open(report, '王强')
  expect([answered, wang.words('duties')]).toEqual([[], ['']])

  disk.repair()
  await Promise.all(asked)
  await wang.sees(() => wang.words('duties').includes('只在这台电脑上。'))
  expect(wang.words('duties')).toEqual(['只在这台电脑上。'])
})

test('[PR95] our own page goes on saying "saving" when the same report is opened in a second tab', async () => {
  const report = await office.createReport()
  using _ = signInSockets(office.tokenOf('李娟'))
  using first = openPage(office, report)
  await first.says('saved')
  using disk = failDisk(office.server.dataDir)
  first.write('只在这台电脑上。')
  using second = openPage(office, report)
  await second.says('saved')
  expect(first.connection.saved.get()).toMatchObject({ step: 'saving', changes: 1 })
  expect(second.text.toString()).toBe('')

  disk.repair()
  await first.says('saved')
  using wang = await office.open(report, '王强')
  expect(wang.content.tables[0]?.indicators[0]?.reason).toBe('只在这台电脑上。')
})

function withoutBeginning(): Uint8Array {
  const doc = new Y.Doc()
  const text = doc.getText('text/t1-1/reason')
  text.insert(0, '甲')
  const before = Y.encodeStateVector(doc)
  text.insert(1, '乙')
  return Y.encodeStateAsUpdate(doc, before)
}

function updateOf(edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  edit(doc)
  return Y.encodeStateAsUpdate(doc)
}
