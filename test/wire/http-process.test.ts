import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { colleagueAddresses } from '@gongping/server/config/colleague-addresses.ts'
import { ROOT } from '../architecture/source-files.ts'
import { mustRun } from '../support/command-line.ts'
import { startServer } from '../support/running-server.ts'
import { staffedServer } from '../support/staffed-server.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Starts a server that is not going to start. */
async function refusal(env: Record<string, string>): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', HOST: '127.0.0.1', PORT: '0', ...env },
  })
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'exit') as Promise<[number]>,
    text(child.stdout),
    text(child.stderr),
  ])
  return { code, stdout, stderr }
}

function dataFolder(): string {
  const folder = tempFolder()
  onTestFinished(() => folder.remove())
  return folder.path
}

test('[PR37] the first start prints the set-up link, and later ones do not once there is somebody', async () => {
  const dataDir = dataFolder()
  await using first = await startServer({ dataDir })
  const link = /http:\/\/127\.0\.0\.1:\d+\/setup\?token=(\S+)/.exec(first.output())
  expect(link?.[0]).toContain(`${first.origin}/setup`)
  const body = JSON.stringify({ token: link?.[1], name: '李娟', display: '李娟', password: '一句只有自己知道的话' })
  const headers = { 'content-type': 'application/json', origin: first.origin }
  const made = await fetch(`${first.origin}/api/setup`, { method: 'POST', body, headers })
  expect(made.status).toBe(201)
  const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect(await first.stop()).toBe(0)

  await using second = await startServer({ dataDir })
  expect(second.output()).not.toContain('/setup')
  expect((await fetch(`${second.origin}/api/reports`, { headers: { cookie } })).status).toBe(200)
})

test.each([
  ['every network and no PUBLIC_URL', { HOST: '0.0.0.0' }, colleagueAddresses(networkInterfaces()).length > 0],
  ['every network behind a PUBLIC_URL', { HOST: '0.0.0.0', PUBLIC_URL: 'https://pj.example.cn' }, false],
  ['the machine itself only', { HOST: '127.0.0.1' }, false],
])('[PR47] the start names addresses for colleagues before it is ready: %s', async (_case, env, named) => {
  await using server = await startServer({ env: { LANG: 'zh_CN.UTF-8', ...env } })
  const lines = server.output().split('\n')
  const at = lines.findIndex((line) => /^同事可在浏览器打开：http:\/\/\d+(\.\d+){3}:\d+/.test(line))
  expect(at >= 0).toBe(named)
  expect(lines.findIndex((line) => line.startsWith('ready http://'))).toBeGreaterThan(at)
})

test('[PR37] the secret is made once and belongs to its owner alone', async () => {
  const dataDir = join(dataFolder(), 'a', 'b')
  const secret = () => readFileSync(join(dataDir, 'auth-secret'), 'utf8')
  await mustRun(dataDir, ['user', 'add', '李娟'])
  const made = secret()
  expect(made.length).toBeGreaterThanOrEqual(32)
  expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600)
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  await mustRun(dataDir, ['user', 'add', '王强'])
  expect(secret()).toBe(made)
})

test('[PR38] a start with wrong settings ends with a line for each, that says what to do', async () => {
  const dataDir = dataFolder()
  const { code, stdout, stderr } = await refusal({ DATA_DIR: dataDir, PORT: '70000', REDIS_URL: 'redis://x' })
  expect([code, stdout]).toEqual([1, ''])
  const [later, port, ...more] = stderr.trim().split('\n')
  expect(later).toMatch(/^Setting REDIS_URL is not in this version: Unset the environment variable REDIS_URL/)
  expect(port).toMatch(/^Setting PORT has the wrong value "70000": Expected 0–65535; correct the environment variable PORT/)
  expect(more).toEqual([])
})

test('[PR38] a data folder that cannot be made is said so, in Chinese unless English is asked for', async () => {
  const notAFolder = join(dataFolder(), 'a-file')
  writeFileSync(notAFolder, '')
  const { code, stderr } = await refusal({ DATA_DIR: join(notAFolder, 'data'), LANG: 'C.UTF-8' })
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^数据 \S+ 不能使用：ENOTDIR.*\n$/)])
})

test.each(['', 'torn'])('[PR38] the secret "%s" was not written whole: no start, until it is deleted', async (torn) => {
  const dataDir = dataFolder()
  const file = join(dataDir, 'auth-secret')
  writeFileSync(file, torn)
  const { code, stdout, stderr } = await refusal({ DATA_DIR: dataDir })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^The data in \S+ cannot be used: auth-secret: \d < 32.*delete a damaged auth-secret.*\n$/)
  expect(readFileSync(file, 'utf8')).toBe(torn)
  rmSync(file)
  await mustRun(dataDir, ['user', 'add', '李娟'])
  expect(readdirSync(dataDir).filter((name) => name.startsWith('auth-secret'))).toEqual(['auth-secret'])
})

test('[PR39] one server at a time works in a data folder, the command beside it; a killed one leaves no lock', async () => {
  const dataDir = dataFolder()
  const first = await startServer({ dataDir })
  const { code, stderr } = await refusal({ DATA_DIR: dataDir })
  expect([code, stderr]).toEqual([1, expect.stringContaining('Another server works in this data folder')])
  await mustRun(dataDir, ['user', 'add', '李娟'])
  await first.kill()
  await using second = await startServer({ dataDir })
  expect((await fetch(`${second.origin}/readyz`)).status).toBe(200)
})

test('[PR39] a port that is taken is said so', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void squatter.close())
  await once(squatter, 'listening')
  const { code, stderr } = await refusal({ DATA_DIR: dataFolder(), PORT: String((squatter.address() as AddressInfo).port) })
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^Cannot listen on 127\.0\.0\.1:\d+: EADDRINUSE/)])
})

test('[PR40] a stop sends people away to come back, ends with 0 however often it is asked, and everything is there again', async () => {
  await using office = await staffedServer()
  const reportId = await office.createReport()
  using li = await office.open(reportId, '李娟')
  li.report.setCell('t1', 'name', '停机前写下的项目名称')
  li.report.setCell('t1-1', 'score', '12')
  await li.barrier()
  const socket = new WebSocket(`${office.server.origin.replace('http', 'ws')}/sync/${reportId}?token=${office.tokenOf('王强')}`)
  await once(socket, 'open')
  const closed = once(socket, 'close') as Promise<[number]>

  const exits = [office.server.stop(), office.server.stop()]
  expect((await closed)[0]).toBe(1012)
  expect(await Promise.all(exits)).toEqual([0, 0])

  await office.restart()
  const report = (await (await office.fetch(`/api/reports/${reportId}`)).json()) as { tables: { name: string }[] }
  expect(report.tables[0]?.name).toBe('停机前写下的项目名称')
  expect(await (await office.fetch('/api/reports')).json()).toEqual([
    expect.objectContaining({ id: reportId, total: '12.00', grade: '差', updatedBy: '李娟' }),
  ])
})

test('[PR40] an upload that never ends does not keep the server from stopping', async () => {
  await using server = await startServer()
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write('POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{')
  await fetch(`${server.origin}/healthz`)
  const cut = once(socket, 'close')
  expect(await server.stop()).toBe(0)
  await cut
})

test('[PR40] when whoever started it is gone, the server stops too', async () => {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataFolder() },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout as Readable })) if (line.startsWith('ready http')) break
  child.disconnect()
  expect(((await once(child, 'exit')) as [number])[0]).toBe(0)
})

test('[PR31] a real upload of 50 MB hears why it was refused', async () => {
  await using office = await staffedServer()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(50 * 1024 * 1024)], '大.txt'))
  const response = await office.fetch('/api/reports/import', { method: 'POST', body: form })
  expect([response.status, await response.json()]).toEqual([413, expect.objectContaining({ code: 'file-too-large' })])
  expect(await (await office.fetch('/api/reports')).json()).toEqual([])
})
