import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { canonicalJson } from '@gongping/shared/report/canonical.ts'
import { ROOT } from '../architecture/source-files.ts'
import { runCommand } from '../support/command-line.ts'
import { type PostgresServer, postgresServer } from '../support/postgres.ts'
import { passwordOf, staffedServer } from '../support/staffed-server.ts'
import { tempFolder } from '../support/temp-folder.ts'

let postgres: PostgresServer
beforeAll(async () => {
  postgres = await postgresServer()
})
afterAll(() => postgres[Symbol.asyncDispose]())

test('[PR70] people sign in, type and export on PostgreSQL, and after a restart everything is there', async () => {
  const env = { DATABASE_URL: await postgres.createDatabase() }
  await using office = await staffedServer(['李娟', '王强'], env)
  const signIn = (password: string) =>
    fetch(`${office.server.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: office.server.origin },
      body: JSON.stringify({ name: '李娟', password }),
    })
  expect((await signIn('不是这一句话')).status).toBe(401)
  const signedIn = await signIn(passwordOf('李娟'))
  expect(signedIn.status).toBe(200)
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const asLi = (path: string) => fetch(office.server.origin + path, { headers: { cookie } })
  expect(await (await asLi('/api/session')).json()).toMatchObject({ name: '李娟' })

  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  using wang = await office.open(report, '王强')
  li.type('duties', '李娟写的。')
  wang.addParagraph('staffing', '王强写的。')
  await Promise.all([li.barrier(), wang.barrier()])
  await wang.sees(() => wang.words('duties').includes('李娟写的。'))
  await li.sees(() => li.words('staffing').includes('王强写的。'))
  const exported = await asLi(`/api/reports/${report}/export?format=json`)
  expect(await exported.text()).toContain('王强写的。')
  expect((await asLi(`/api/reports/${report}/export?format=docx`)).status).toBe(200)

  const before = canonicalJson(li.content)
  const away = Promise.all([li.disconnected(), wang.disconnected()])
  for (const { provider } of [li, wang]) provider.shouldConnect = false
  expect(await office.server.stop()).toBe(0)
  await away
  const doctor = await runCommand(office.server.dataDir, ['doctor', '--json'], '', env)
  expect([doctor.code, doctor.stderr]).toEqual([0, ''])
  expect(doctor.stdout).toContain(report)

  await office.restart()
  using reader = await office.open(report, '王强')
  expect(canonicalJson(reader.content)).toBe(before)
  expect((await asLi('/api/session')).status).toBe(200)
})

test('[PR71] a database that does not answer acknowledges nothing, and when it goes on, so does everybody', async () => {
  await using office = await staffedServer(['李娟', '王强'], { DATABASE_URL: await postgres.createDatabase() })
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  using wang = await office.open(report, '王强')
  li.type('duties', '之前。')
  await li.barrier()

  postgres.freeze()
  onTestFinished(() => postgres.thaw())
  li.type('duties', '之间。')
  const acknowledged = track(li.barrier())
  await untilReadiness(office.server.origin, 503)
  expect(acknowledged.is).toBe(false)
  expect(wang.words('duties')).toEqual(['之前。'])

  postgres.thaw()
  await acknowledged.promise
  await wang.sees(() => wang.words('duties').includes('之前。之间。'))
  await untilReadiness(office.server.origin, 200)
})

test('[PR71] a database that breaks down while people type is taken up again when it is back, with everything acknowledged', async () => {
  await using office = await staffedServer(['李娟', '王强'], { DATABASE_URL: await postgres.createDatabase() })
  const report = await office.createReport()
  using li = await office.open(report, '李娟')
  using wang = await office.open(report, '王强')
  li.type('duties', '之前。')
  await li.barrier()

  await postgres.crash()
  li.type('duties', '之间。')
  const acknowledged = track(li.barrier())
  await untilReadiness(office.server.origin, 503)
  expect(acknowledged.is).toBe(false)
  expect(wang.words('duties')).toEqual(['之前。'])
  const asked = await office.fetch('/api/reports')
  expect([asked.status, await asked.json()]).toEqual([503, expect.objectContaining({ code: 'storage-unavailable' })])

  await postgres.start()
  await untilReadiness(office.server.origin, 200)
  await wang.sees(() => wang.words('duties').includes('之前。之间。'))
  await li.barrier()
  await office.server.kill()
  await office.restart()
  using reader = await office.open(report, '王强')
  expect(reader.words('duties')).toEqual(['之前。之间。'])
})

test.each([
  ['does not listen', 'postgres://li:geheim@localhost:1/gongping', /ECONNREFUSED/],
  ['has no such database', null, /database "nowhere" does not exist/],
])('[PR72] a database server that %s ends the start with one sentence', async (_case, address, reason) => {
  const url = new URL(address ?? (await postgres.createDatabase()))
  if (address === null) {
    url.pathname = '/nowhere'
    url.password = 'geheim'
  }
  const folder = tempFolder()
  onTestFinished(() => folder.remove())
  const env = { DATABASE_URL: url.href, DATA_DIR: folder.path, LANG: 'en_US.UTF-8', LC_ALL: '' }
  const server = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env: { ...process.env, ...env, PORT: '0' } })
  const [[code], stdout, stderr] = await Promise.all([once(server, 'exit'), text(server.stdout), text(server.stderr)])
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^The database \S+ that DATABASE_URL names cannot be used: .*check host, port, user, password.*\n$/)
  expect(stderr).toMatch(reason)
  expect(stderr).not.toContain('geheim')
  expect(await runCommand(folder.path, ['doctor'], '', env)).toEqual({ code: 1, stdout: '', stderr })
})

/** Whether a promise has been kept so far. */
function track(promise: Promise<void>): { is: boolean; readonly promise: Promise<void> } {
  const note = async () => {
    await promise
    tracked.is = true
  }
  const tracked = { is: false, promise: note() }
  return tracked
}

/** Waits until the server says that it may get traffic (200), or that it may not (503). */
async function untilReadiness(origin: string, status: number): Promise<void> {
  await expect.poll(async () => (await fetch(`${origin}/readyz`)).status, { interval: 100 }).toBe(status)
}
