import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fillFacts } from '@gongping/shared/checks/facts/fill-facts.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'
import { sampleContent, samplePath } from '../fixtures/sample-report.ts'
import { runCommand as runHere } from '@gongping/server/cli/run-command.ts'
import { authenticatorCode } from '../support/authenticator.ts'
import { mustRun, runCommand } from '../support/command-line.ts'
import { HttpBrowser } from '../support/http-browser.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'
import { tempFolder } from '../support/temp-folder.ts'

function emptyFolder(): string {
  const folder = tempFolder()
  onTestFinished(() => folder.remove())
  return folder.path
}

/** In this process, which is another one than the server's. */
async function perform(dataDir: string, ...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(words, { DATA_DIR: dataDir })
  expect([code, stderr]).toEqual([0, ''])
  return stdout.trim()
}

function signIn({ origin }: RunningServer, name: string, password: string | undefined): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(`${origin}/api/session`, { method: 'POST', headers, body: JSON.stringify({ name, password }) })
}

test('[PR41] scripts can rely on stdout, stderr and the exit code of the command', async () => {
  const dataDir = emptyFolder()
  const listed = await runCommand(dataDir, ['template', 'list', '--json'])
  expect([listed.code, listed.stderr]).toEqual([0, ''])
  expect(JSON.parse(listed.stdout)).toHaveLength(2)
  const slips = await runCommand(dataDir, ['check', samplePath('sample-report-with-slips.txt')])
  expect([slips.code, slips.stderr]).toEqual([1, ''])
  const wrong = await runCommand(dataDir, ['dance'])
  expect([wrong.code, wrong.stdout, wrong.stderr.trim().split('\n').length]).toEqual([2, '', 1])
})

test('[PR43] import, score and export by the command, beside the running server, on its live data', async () => {
  const dataDir = emptyFolder()
  await mustRun(dataDir, ['user', 'add', '李娟', '--role', 'admin', '--password-stdin'], '一句只有自己知道的话')
  const token = await perform(dataDir, 'token', 'create', '李娟')
  await using server = await startServer({ dataDir })
  const imported = JSON.parse(await perform(dataDir, 'import', samplePath('sample-report.txt'), '--as', '李娟', '--json')) as {
    id: string
    notUnderstood: unknown[]
  }
  const response = await fetch(`${server.origin}/api/reports`, { headers: { authorization: `Bearer ${token}` } })
  expect(await response.json()).toEqual([
    expect.objectContaining({ id: imported.id, title: '2024年度部门整体支出绩效自评报告', updatedBy: '李娟' }),
  ])
  const sheet = JSON.parse(await perform(dataDir, 'score', imported.id, '--json')) as ScoreSheet
  expect(sheet.tables[0]?.total.score).toBe('98.00')
  const out = join(dataDir, 'report.json')
  await perform(dataDir, 'export', imported.id, '--format', 'json', '--out', out)
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(fillFacts(sampleContent()))
  const nowhere = await runHere(['export', imported.id, '--format', 'docx', '--out', join(out, 'x.docx')], { DATA_DIR: dataDir })
  expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('ENOTDIR')])
})

test('[PR45] a password is made and shown once when none is given; one that is given is never shown', async () => {
  const dataDir = emptyFolder()
  const made = await perform(dataDir, 'user', 'add', '李娟', '--display', '李娟（预算股）', '--role', 'admin')
  expect(made).toMatch(/^已添加 李娟（admin）\n[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  const given = await mustRun(dataDir, ['user', 'add', '王强', '--password-stdin', '--json'], '自己想的一句话吧\n')
  expect(JSON.parse(given)).toEqual({ id: expect.any(String) as string, name: '王强', display: '王强', role: 'member' })

  await using server = await startServer({ dataDir })
  expect(server.output()).not.toContain('/setup')
  expect((await signIn(server, '李娟', made.split('\n')[1])).status).toBe(200)
  expect((await signIn(server, '王强', '自己想的一句话吧')).status).toBe(200)
})

test('[PR46] a forgotten password is replaced while the server runs; the old one and every session end with it', async () => {
  const dataDir = emptyFolder()
  await mustRun(dataDir, ['user', 'add', '李娟', '--password-stdin'], '已经忘记的一句话')
  await using server = await startServer({ dataDir })
  const signedIn = await signIn(server, '李娟', '已经忘记的一句话')
  const headers = { cookie: signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
  const made = await perform(dataDir, 'user', 'password', '李娟')
  expect(made).toMatch(/^已重置 李娟 的密码\n[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)

  expect((await fetch(`${server.origin}/api/reports`, { headers })).status).toBe(401)
  expect((await signIn(server, '李娟', '已经忘记的一句话')).status).toBe(401)
  expect((await signIn(server, '李娟', made.split('\n')[1])).status).toBe(200)

  const short = await runCommand(dataDir, ['user', 'password', '李娟', '--password-stdin'], '太短\n')
  expect([short.code, short.stdout]).toEqual([1, ''])
  await mustRun(dataDir, ['user', 'password', '李娟', '--password-stdin'], '重新想的一句话吧\n')
  expect((await signIn(server, '李娟', '重新想的一句话吧')).status).toBe(200)
})

test('[WF37] whoever lost the authenticator and all codes is let in by the command, the only administrator too', async () => {
  const dataDir = emptyFolder()
  await mustRun(dataDir, ['user', 'add', '李娟', '--role', 'admin', '--password-stdin'], '一句只有自己知道的话')
  await using server = await startServer({ dataDir })
  const li = new HttpBrowser(server.origin)
  await li.send('POST', '/api/session', { name: '李娟', password: '一句只有自己知道的话' })
  const { secret } = (await (
    await li.send('POST', '/api/profile/second-factor', { password: '一句只有自己知道的话' })
  ).json()) as { secret: string }
  await li.send('PUT', '/api/profile/second-factor', { code: authenticatorCode(secret) })
  const attempt = async (...words: string[]) => {
    const [, password] = (await perform(dataDir, 'user', 'password', '李娟', ...words)).split('\n')
    return (await signIn(server, '李娟', password)).status
  }
  expect([await attempt(), await attempt('--without-second-factor')]).toEqual([401, 200])
})
