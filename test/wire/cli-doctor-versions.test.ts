import { cp } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { databaseIn } from '@gongping/server/config/data-directory.ts'
import { openOffice } from '@gongping/server/cli/open-office.ts'
import { loadConfig } from '@gongping/server/config/load-config.ts'
import { type ExaminedVersions, examineVersions } from '@gongping/server/operations/examine-versions.ts'
import { packVersion } from '@gongping/server/operations/version-content.ts'
import { assert } from '@gongping/shared/base/assert.ts'
import type { Agreement } from '@gongping/shared/protocol/agreement.ts'
import type { ReportMembers } from '@gongping/shared/protocol/members.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { sampleContent } from '../fixtures/sample-report.ts'
import { runCommand } from '../support/command-line.ts'
import { json } from '../support/http-office.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** A report that 李娟 submitted twice; 王强 returned the first version and agreed to the second. The server is stopped. */
let office: StaffedServer
let report: string
beforeAll(async () => {
  office = await staffedServer(['李娟', '王强'])
  report = await office.createReport()
  const { members } = (await (await office.fetch(`/api/reports/${report}/members`)).json()) as ReportMembers
  const personId = members.find(({ person }) => person.display === '王强')?.person.id
  const submit = () => step('李娟', 'submit', { confirmers: [{ personId, post: '局长' }] })
  await step('王强', 'return', { sha256: await submit(), opinion: '请补充' })
  using client = await office.open(report, '李娟')
  client.type('duties', '已补充。')
  await client.barrier()
  await step('王强', 'confirm', { sha256: await submit(), opinion: '同意' })
  await office.server.stop()
})
afterAll(() => office[Symbol.asyncDispose]())

/** @returns the hash of what is in review. */
async function step(name: string, what: string, body: object): Promise<string | undefined> {
  const headers = { authorization: `Bearer ${office.tokenOf(name)}`, 'content-type': 'application/json' }
  const answer = await office.fetch(`/api/reports/${report}/agreement/${what}`, { ...json(body), headers })
  assert(answer.ok, `${what}: ${answer.status}`)
  return ((await answer.json()) as Agreement).version?.sha256
}

/** Has a look at a copy of all that is stored, in which somebody who has the program at hand has changed something. */
async function looked<T>(statement: string, look: (dataDir: string) => Promise<T>): Promise<T> {
  const folder = tempFolder()
  onTestFinished(() => folder.remove())
  await cp(office.server.dataDir, folder.path, { recursive: true })
  const database = new DatabaseSync(databaseIn(folder.path), { enableForeignKeyConstraints: false })
  const content = sampleContent()
  const packed = Object.entries(await packVersion(content, scoreReport(content)))
  database.prepare(statement).run(Object.fromEntries(packed.filter(([name]) => statement.includes(`$${name}`))))
  database.close()
  return look(folder.path)
}

const doctor = async (dataDir: string): Promise<unknown> => {
  const { code: exit, stdout } = await runCommand(dataDir, ['doctor', '--json'])
  const { reports } = JSON.parse(stdout) as { readonly reports: readonly object[] }
  return { exit, ...reports[0] }
}

test('[PR175] the doctor counts the versions that are as they were kept, and names the first that is not', async () => {
  expect(await doctor(office.server.dataDir)).toMatchObject({ exit: 0, versions: 2, code: null, problem: null })
  const told = await looked('update version set sm3 = $sm3 where number = 2', doctor)
  expect(told).toMatchObject({ exit: 1, versions: 1, code: 'version-changed', problem: '第 2 版与保存时不同' })
})

async function examine(dataDir: string): Promise<ExaminedVersions> {
  const config = loadConfig({ DATA_DIR: dataDir })
  assert(config.ok, 'the settings of a test are right')
  const opened = await openOffice(config.value)
  assert(opened.ok, 'the office opens')
  try {
    return await examineVersions(opened.value.store, report)
  } finally {
    await opened.value.close()
  }
}

const TAMPERINGS: readonly [string, statement: string, code: string, number: string][] = [
  ['another content', 'update version set content = $content where number = 2', 'version-changed', '2'],
  ['bytes that are none', `update version set content = x'0102' where number = 1`, 'version-changed', '1'],
  ['another score sheet', 'update version set score = $score where number = 2', 'version-changed', '2'],
  ['another total', `update version set total = '99.00' where number = 1`, 'version-changed', '1'],
  ['another grade', `update version set grade = '优' where number = 1`, 'version-changed', '1'],
  ['a version that is gone', 'delete from version where number = 1', 'version-missing', '1'],
  ['a newest version that is gone', 'delete from version where number = 2', 'round-differs', '2'],
  [
    'another content with hashes that fit',
    'update version set content = $content, sha256 = $sha256, sm3 = $sm3 where number = 2',
    'round-differs',
    '2',
  ],
  ['a round of a version that never was', 'update round set version = 9 where number = 1', 'round-differs', '1'],
  ['another content that was agreed to', 'update confirmation set sha256 = $sha256 where round = 2', 'round-differs', '2'],
]

test.each(TAMPERINGS)('[PR175] %s is named', async (_what, statement, code, number) => {
  expect((await looked(statement, examine)).problem).toEqual({ code, params: { number } })
})
