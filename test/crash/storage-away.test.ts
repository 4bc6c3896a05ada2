import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { canonicalJson } from '@gongping/shared/report/canonical.ts'
import { HeardNotices } from '../support/heard-notices.ts'
import { smallDisk } from '../support/small-disk.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import type { StockClient } from '../support/stock-client.ts'

/** How long the server or its database is away. OUTAGE_MS=40000 outlives the patience of stock clients. */
const OUTAGE_MS = Number(process.env['OUTAGE_MS'] ?? 5_000)
const NOTICES = { params: { notices: '1' } }

/** Two people in a report, the first of whom is told about storage; both have seen "之前。". */
async function twoAtWork(office: StaffedServer) {
  const report = await office.createReport()
  const li = await office.open(report, '李娟', NOTICES)
  const wang = await office.open(report, '王强')
  const heard = new HeardNotices(li)
  const cut = { times: 0 }
  for (const { provider } of [li, wang]) provider.on('connection-close', () => cut.times++)
  li.addParagraph('duties', '之前。')
  await li.barrier()
  await wang.sees(() => wang.words('duties').includes('之前。'))
  return { report, li, wang, heard, cut, [Symbol.dispose]: () => [li, wang].forEach((client) => client[Symbol.dispose]()) }
}

function isAcknowledged(client: StockClient): { readonly now: boolean; readonly later: Promise<void> } {
  let now = false
  const later = client.barrier().then(() => void (now = true))
  return {
    get now() {
      return now
    },
    later,
  }
}

/** Killed and started again, for somebody who never saw the report. */
async function afterRestart(office: StaffedServer, report: string): Promise<string> {
  await office.server.kill()
  await office.restart()
  using reader = await office.open(report, '王强')
  return canonicalJson(reader.content)
}

test('[PR97] on a full disk nothing is acknowledged or shown and readers still come in; with room again all goes on by itself', async () => {
  using disk = smallDisk('16m')
  if (!disk) throw new Error('this test needs a small disk of its own, and mounting one takes an administrator: run it as root')
  await using office = await staffedServer(['李娟', '王强'], { DATA_DIR: disk.path })
  using people = await twoAtWork(office)
  const { report, li, wang, heard, cut } = people
  disk.fill()
  // More than what is left of the last page.
  li.addParagraph('duties', '满'.repeat(5_000))
  const acknowledged = isAcknowledged(li)
  await heard.storage(false)
  li.addParagraph('duties', '磁盘满时写的。')
  using reader = await office.open(report, '王强')
  expect(reader.words('duties').filter(Boolean)).toEqual(['之前。'])
  expect(wang.words('duties').filter(Boolean)).toEqual(['之前。'])
  expect((await office.fetch(`/api/reports/${report}`)).status).toBe(200)
  expect(acknowledged.now).toBe(false)

  disk.clear()
  await acknowledged.later
  await heard.storage(true)
  for (const person of [wang, reader]) await person.sees(() => person.words('duties').includes('磁盘满时写的。'))
  await li.barrier()
  expect(cut.times).toBe(0)
  const before = canonicalJson(li.content)
  expect(await afterRestart(office, report)).toBe(before)
})

test('[PR97] while another process holds the database nothing is acknowledged or shown; afterwards all goes on by itself', async () => {
  await using office = await staffedServer()
  using people = await twoAtWork(office)
  const { report, li, wang, heard, cut } = people
  const other = new DatabaseSync(join(office.server.dataDir, 'gongping.db'))
  other.exec('begin immediate')
  li.addParagraph('duties', '锁住时写的。')
  const acknowledged = isAcknowledged(li)
  await Promise.all([heard.storage(false), pause(OUTAGE_MS)])
  expect(acknowledged.now).toBe(false)
  expect(wang.words('duties').filter(Boolean)).toEqual(['之前。'])

  other.exec('rollback')
  other.close()
  await acknowledged.later
  await heard.storage(true)
  await wang.sees(() => wang.words('duties').includes('锁住时写的。'))
  expect(cut.times).toBe(0)
  const before = canonicalJson(li.content)
  expect(await afterRestart(office, report)).toBe(before)
})

test('[PR97] a server that stands still while people type loses nothing, and they go on when it does', async () => {
  await using office = await staffedServer()
  using people = await twoAtWork(office)
  const { report, li, wang } = people
  process.kill(office.server.pid, 'SIGSTOP')
  li.addParagraph('duties', '李娟在停顿时写的。')
  wang.addParagraph('staffing', '王强在停顿时写的。')
  await pause(OUTAGE_MS)
  expect(wang.words('duties').filter(Boolean)).toEqual(['之前。'])
  process.kill(office.server.pid, 'SIGCONT')
  await wang.sees(() => wang.words('duties').includes('李娟在停顿时写的。'))
  await li.sees(() => li.words('staffing').includes('王强在停顿时写的。'))
  await Promise.all([li.synced(), wang.synced()])
  await Promise.all([li.barrier(), wang.barrier()])
  const before = canonicalJson(li.content)
  expect(canonicalJson(wang.content)).toBe(before)
  expect(await afterRestart(office, report)).toBe(before)
})
