import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '@gongping/server/cli/run-command.ts'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { mustRun } from '../support/command-line.ts'
import { startServer } from '../support/running-server.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import { StockClient } from '../support/stock-client.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ENOUGH = 40

function folderFor(): string {
  const folder = tempFolder()
  onTestFinished(() => folder.remove())
  return folder.path
}

async function cli(dataDir: string, ...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand(words, { DATA_DIR: dataDir })
  expect([stderr, code]).toEqual(['', 0])
  return stdout.trim()
}

const sectionOf = (client: StockClient): string => client.content.sections[0]?.id ?? ''

/** Somebody who writes the next number into one report, waits until it is saved, then into the other, and so on. */
class Counter {
  saved = 0
  #isStopped = false
  #look = () => {}

  async count(first: StockClient, second: StockClient): Promise<void> {
    while (!this.#isStopped) {
      for (const client of [first, second]) {
        client.type(sectionOf(client), `${this.saved + 1};`)
        await client.barrier()
      }
      this.saved++
      this.#look()
    }
  }

  reaches(number: number): Promise<void> {
    return new Promise((resolve) => {
      this.#look = () => {
        if (this.saved >= number) resolve()
      }
      this.#look()
    })
  }

  stop(): void {
    this.#isStopped = true
  }
}

/** The last number, after checking that none before it is missing. */
function counted(client: StockClient): number {
  const words = client.words(sectionOf(client)).join('')
  const numbers = words.split(';').slice(0, -1).map(Number)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  return numbers.length
}

async function twoReports(office: StaffedServer): Promise<[string, string]> {
  return [await office.createReport(), await office.createReport()]
}

test('[PR66] a backup made while 李娟 types has everything saved before it, of all reports at one moment', async () => {
  await using office = await staffedServer()
  const reports = await twoReports(office)
  using first = await office.open(reports[0], '李娟')
  using second = await office.open(reports[1], '李娟')
  const counter = new Counter()
  const counting = counter.count(first, second)
  await counter.reaches(ENOUGH)
  const file = join(folderFor(), '备份')
  const before = counter.saved
  // A process of its own, as an administrator would run it.
  await mustRun(office.server.dataDir, ['backup', '--out', file])
  const after = counter.saved
  await counter.reaches(after + 5)
  counter.stop()
  await counting
  expect(after).toBeGreaterThan(before)

  const dataDir = folderFor()
  await cli(dataDir, 'restore', file)
  await cli(dataDir, 'doctor')
  await using restored = await startServer({ dataDir })
  const token = office.tokenOf('王强')
  using one = await new StockClient(restored.origin, reports[0], { token }).synced()
  using other = await new StockClient(restored.origin, reports[1], { token }).synced()
  const [ofFirst, ofSecond] = [counted(one), counted(other)]
  expect(ofFirst).toBeGreaterThanOrEqual(before)
  expect([ofSecond, ofSecond + 1]).toContain(ofFirst)
})

test('[PR67] a restore under the running server sends open pages to start afresh; what came after the backup is gone', async () => {
  await using office = await staffedServer()
  const report = await office.createReport()
  const { dataDir } = office.server
  const file = join(folderFor(), '备份')
  using page = await office.open(report, '李娟')
  page.type(sectionOf(page), '备份前。')
  await page.barrier()
  await cli(dataDir, 'backup', '--out', file)
  page.type(sectionOf(page), '备份后。')
  await page.barrier()
  const later = await office.createReport()
  using lost = await office.open(later, '王强')

  const ended = [page.closed(), lost.closed()]
  await cli(dataDir, 'restore', file)
  expect(await Promise.all(ended)).toEqual([CLOSE.restored.code, CLOSE.unknownReport.code])
  await cli(dataDir, 'doctor')

  using reopened = await office.open(report, '李娟')
  expect(reopened.words(sectionOf(reopened)).join('')).toBe('备份前。')
  reopened.type(sectionOf(reopened), '恢复后。')
  await reopened.barrier()
  using reader = await office.open(report, '王强')
  expect(reader.words(sectionOf(reader)).join('')).toBe('备份前。恢复后。')
  await cli(dataDir, 'doctor')
})

test('[PR67] after a restore everybody signs in again, with the password of the backup', async () => {
  const dataDir = folderFor()
  await mustRun(dataDir, ['user', 'add', '李娟', '--password-stdin'], '备份时候的一句话')
  const file = join(folderFor(), '备份')
  await cli(dataDir, 'backup', '--out', file)
  await mustRun(dataDir, ['user', 'password', '李娟', '--password-stdin'], '后来改成的一句话')
  await using server = await startServer({ dataDir })
  const signIn = (password: string) =>
    fetch(`${server.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: '李娟', password }),
    })
  const signedIn = await signIn('后来改成的一句话')
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const visit = () => fetch(`${server.origin}/api/session`, { headers: { cookie } })
  expect((await visit()).status).toBe(200)
  await cli(dataDir, 'restore', file)
  // The server may take some seconds to learn what another process ended.
  await expect.poll(async () => (await visit()).status).toBe(401)
  expect((await signIn('后来改成的一句话')).status).toBe(401)
  expect((await signIn('备份时候的一句话')).status).toBe(200)
})

test('[PR66] the command says in one line why there is no backup or no restore', async () => {
  const dataDir = folderFor()
  const file = join(folderFor(), '备份')
  await cli(dataDir, 'backup', '--out', file)
  const again = await runCommand(['backup', '--out', file], { DATA_DIR: dataDir })
  expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/^.*备份 已存在.*\n$/)])
  const absent = await runCommand(['restore', `${file}-2`], { DATA_DIR: dataDir })
  expect([absent.code, absent.stderr]).toEqual([1, expect.stringMatching(/^读不到文件.*\n$/)])
  expect((await runCommand(['backup'], { DATA_DIR: dataDir })).code).toBe(2)
  expect((await runCommand(['restore'], { DATA_DIR: dataDir })).code).toBe(2)
})
