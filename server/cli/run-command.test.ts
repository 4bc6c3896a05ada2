import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { ERRORS } from '@gongping/shared/protocol/errors.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'
import { samplePath } from '../../test/fixtures/sample-report.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'
import { type Outcome, runCommand } from './run-command.ts'

function emptyFolder(): string {
  const folder = tempFolder()
  onTestFinished(() => folder.remove())
  return folder.path
}

/** A folder in which no database can be made. */
function noDatabase(): string {
  const file = join(emptyFolder(), 'a-file')
  writeFileSync(file, '')
  return join(file, 'data')
}

function run(dataDir: string, words: readonly string[]): Promise<Outcome> {
  return runCommand(words, { DATA_DIR: dataDir })
}

async function mustRun(dataDir: string, words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(dataDir, words)
  expect([code, stderr]).toEqual([0, ''])
  return stdout
}

test('[PR41] help lists every verb, and each of them exists', async () => {
  const { code, stdout, stderr } = await run(noDatabase(), ['help'])
  expect([code, stderr]).toEqual([0, ''])
  for (const verb of [
    'user add',
    'user password',
    'token create',
    'template list',
    'import',
    'export',
    'score',
    'check',
    'doctor',
    'backup',
    'restore',
    'verify',
  ]) {
    expect(stdout).toContain(`\n  ${verb}`)
  }
  const verbs = JSON.parse(await mustRun(noDatabase(), ['help', '--json'])) as { usage: string }[]
  expect(verbs).toHaveLength(12)
})

test('[PR41] wrong usage ends with 2, a failure with 1, each with one line on stderr and nothing on stdout', async () => {
  const dataDir = emptyFolder()
  const missing = join(dataDir, 'missing.txt')
  const attempts: [string[], number, keyof typeof ERRORS][] = [
    [['dance'], 2, 'verb-unknown'],
    [['user', 'add'], 2, 'usage-wrong'],
    [['score', 'a.txt', 'b.txt'], 2, 'usage-wrong'],
    [['score', 'a.txt', '--colour'], 2, 'usage-wrong'],
    [['export', 'x', '--format', 'docx'], 2, 'usage-wrong'],
    [['user', 'add', '李娟', '--role', 'king'], 2, 'option-wrong'],
    [['score', missing, '--json'], 1, 'file-unreadable'],
    [['check', dataDir], 1, 'file-unreadable'],
    [['import', samplePath('sample-report.txt'), '--as', '无名氏'], 1, 'person-unknown'],
    [['token', 'create', '无名氏'], 1, 'person-unknown'],
    [['user', 'password', '无名氏'], 1, 'person-unknown'],
    [['score', 'unknownreport'], 1, 'file-or-report-unknown'],
  ]
  for (const [words, code, error] of attempts) {
    const done = await run(dataDir, words)
    expect([words, done.code, done.stdout]).toEqual([words, code, ''])
    expect(done.stderr).toMatch(/^[^\n]+\n$/)
    const [beforeParameter = ''] = ERRORS[error].zh.title.split('{')
    expect(done.stderr).toContain(beforeParameter)
  }
})

test('[PR42] a file is scored and checked without a server and without a database', async () => {
  const scored = await run(noDatabase(), ['score', samplePath('sample-report.txt'), '--json'])
  expect([scored.code, scored.stderr]).toEqual([0, ''])
  const sheet = JSON.parse(scored.stdout) as ScoreSheet
  expect(sheet.tables.map(({ total, grade }) => [total.score, grade])).toEqual([
    ['98.00', '优'],
    ['100.00', '优'],
  ])

  const fine = await run(noDatabase(), ['check', samplePath('sample-report.txt'), '--json'])
  expect([fine.code, JSON.parse(fine.stdout)]).toEqual([0, { findings: [] }])
  const slips = await run(noDatabase(), ['check', samplePath('sample-report-with-slips.txt'), '--json'])
  const { findings } = JSON.parse(slips.stdout) as { findings: { severity: string }[] }
  expect(slips.code).toBe(1)
  expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)

  const otherRules = await run(noDatabase(), ['score', samplePath('sample-report.txt'), '--rules', 'none'])
  expect([otherRules.code, otherRules.stderr]).toEqual([1, expect.stringMatching(/“none”.*national@2020\.1, .*hubei@2020\.1/)])
})

test.each(['score', 'check'])('[PR42] to %s what is neither a file nor a report leaves nothing behind', async (verb) => {
  const dataDir = join(emptyFolder(), 'data')
  const { code, stdout, stderr } = await run(dataDir, [verb, 'TYPO'])
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(/^没有“TYPO”这个文件，.*报告.*DATA_DIR.*\n$/)])
  expect(existsSync(dataDir)).toBe(false)
})

test('[PR41] what nobody expected is one line too', async () => {
  const dataDir = emptyFolder()
  await mustRun(dataDir, ['user', 'add', '李娟'])
  const database = new DatabaseSync(join(dataDir, 'gongping.db'))
  database.exec('pragma foreign_keys = off; drop table user')
  database.close()
  const { code, stdout, stderr } = await run(dataDir, ['token', 'create', '李娟'])
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(/^服务器出错了：.*no such table: user.*\n$/)])
})

test('[PR41] a file that is no database is said so', async () => {
  const dataDir = emptyFolder()
  writeFileSync(join(dataDir, 'gongping.db'), 'no database '.repeat(100))
  const { code, stderr } = await run(dataDir, ['doctor'])
  expect([code, stderr]).toEqual([1, expect.stringMatching(/gongping\.db 不能使用：file is not a database.*\n$/)])
})

test('[PR44] the doctor reads every report back, and a damaged log makes it say which', async () => {
  const dataDir = emptyFolder()
  const good = (await mustRun(dataDir, ['import', samplePath('sample-report.txt')])).split('\n')[0] ?? ''
  const bad = (await mustRun(dataDir, ['import', samplePath('sample-report-with-slips.txt')])).split('\n')[0] ?? ''
  expect((await run(dataDir, ['doctor'])).code).toBe(0)

  const database = new DatabaseSync(join(dataDir, 'gongping.db'))
  database.prepare(`update journal set data = x'010203ff' where report_id = ?`).run(bad)
  database.close()
  const { code, stdout } = await run(dataDir, ['doctor'])
  expect(code).toBe(1)
  expect(stdout).toMatch(new RegExp(`^✓ ${good}`, 'm'))
  expect(stdout).toMatch(new RegExp(`^✗ ${bad}`, 'm'))
})
