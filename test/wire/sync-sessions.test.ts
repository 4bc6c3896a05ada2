import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { listen } from '@gongping/server/http/listen.ts'
import type { IdentityTables } from '@gongping/server/identity/tables.ts'
import { REPORT } from '../contract/journal-setup.ts'
import { BLANK_SEED } from '../support/office.ts'
import { type Caller, type HttpOffice, ORIGIN, PASSWORD, httpOffice, json } from '../support/http-office.ts'
import { StockClient } from '../support/stock-client.ts'

const HEARTBEAT_MS = 25_000

let office: HttpOffice
let port: number
let stop: () => Promise<void>
let chief: Caller
// Neither a heartbeat comes nor does time go on but when told to.
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  office = await httpOffice()
  const { app, webSockets } = office
  const listening = await listen({ fetch: app.fetch, webSockets, host: '127.0.0.1', port: 0 })
  if (!listening.ok) throw new Error(listening.error.code)
  port = listening.value.port
  stop = () => listening.value.close()
  await office.store.reports.create({ ...REPORT, id: 'a', seed: BLANK_SEED })
  chief = await office.hire('主任', 'admin')
})
afterAll(async () => {
  await office[Symbol.asyncDispose]()
  await stop()
  vi.useRealTimers()
})

interface Seated {
  readonly id: string
  /** The request headers of the browser. */
  readonly headers: { readonly cookie: string; readonly origin: string }
  readonly window: StockClient
  /** The code with which the server closed the window for good. */
  readonly closed: Promise<number>
}

/** Somebody signs in and opens the report, as a browser does. */
async function seat(name: string): Promise<Seated> {
  if (!(await office.identity.findPerson(name))) await office.hire(name, 'member')
  const answer = await office.request('/api/session', json({ name, password: PASSWORD }))
  const { id } = (await answer.json()) as { id: string }
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  const headers = { cookie: cookie.join('; '), origin: `http://127.0.0.1:${port}` }
  const window = await openReport(headers)
  return { id, headers, window, closed: window.closed() }
}

function openReport(headers: Seated['headers'], token?: string): Promise<StockClient> {
  const socket = class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers } as never)
    }
  }
  const options = token === undefined ? { socket } : { token }
  return new StockClient(`http://127.0.0.1:${port}`, 'a', options).synced()
}

/** The next heartbeat, some minutes later. */
function beat(): void {
  vi.setSystemTime(Date.now() + 6 * 60_000)
  vi.advanceTimersByTime(HEARTBEAT_MS)
}

test('[WF43] an administrator signs 李娟 out everywhere: both her windows close at once, and 王强 writes on', async () => {
  const [li, wang] = [await seat('李娟'), await seat('王强')]
  using one = li.window
  using other = await seat('李娟').then(({ window }) => window)
  using his = wang.window
  const closed = [li.closed, other.closed()]
  expect((await chief(`/api/people/${li.id}/sessions`, { method: 'DELETE' })).status).toBe(204)
  expect(await Promise.all(closed)).toEqual([4401, 4401])
  expect(one.provider.wsconnected).toBe(false)
  his.doc.getMap('cells').set('t1-1/actual', '王强')
  await his.barrier()
})

test('[WF43] 李娟 signs out at the library: the window there closes, the one where she sits does not', async () => {
  const [here, library] = [await seat('李娟'), await seat('李娟')]
  using window = here.window
  using left = library.window
  const answer = await office.request('/api/profile/sessions', {
    method: 'DELETE',
    headers: { ...here.headers, origin: ORIGIN },
  })
  expect(answer.status).toBe(204)
  expect(await library.closed).toBe(4401)
  expect(left.provider.wsconnected).toBe(false)
  window.doc.getMap('cells').set('t1-1/actual', '李娟')
  await window.barrier()
})

test('[WF43] who is put out of office is gone at once, with a token as well, and nothing more of theirs is kept', async () => {
  const zhao = await seat('赵敏')
  using window = zhao.window
  const { token } = await office.identity.createToken(zhao.id)
  using program = await openReport(zhao.headers, token)
  const closed = [zhao.closed, program.closed()]
  expect((await chief(`/api/people/${zhao.id}`, json({ isActive: false }, 'PATCH'))).status).toBe(200)
  window.doc.getMap('cells').set('t1-1/actual', '太晚了')
  expect(await Promise.all(closed)).toEqual([4401, 4401])
  const rows = (await office.rooms.read('a'))?.tables[0]?.indicators ?? []
  expect(rows.find(({ id }) => id === 't1-1')).toMatchObject({ actual: '李娟' })
})

test('[WF68] a program whose token is withdrawn is gone at once, and the person’s own window stays', async () => {
  const zhou = await seat('周芳')
  using window = zhou.window
  using program = await openReport(zhou.headers, (await office.identity.createToken(zhou.id)).token)
  const closed = program.closed()
  const [token] = await office.identity.tokens.list(zhou.id)
  expect((await chief(`/api/people/${zhou.id}/tokens/${token?.id}`, { method: 'DELETE' })).status).toBe(204)
  expect(await closed).toBe(4401)
  await window.barrier()
  expect(window.provider.wsconnected).toBe(true)
})

test('[WF43] a session that ended elsewhere is noticed at the next heartbeat', async () => {
  const sun = await seat('孙莉')
  using window = sun.window
  // As another process, or the command, does it.
  await office.store.db.withTables<IdentityTables>().deleteFrom('session').where('userId', '=', sun.id).execute()
  await window.barrier()
  beat()
  expect(await sun.closed).toBe(4401)
})

test('[WF33] a password from an administrator closes the windows, and they open again once it is changed', async () => {
  const li = await seat('李娟')
  using window = li.window
  const { token } = await office.identity.createToken(li.id)
  expect((await chief(`/api/people/${li.id}/password`, json({ password: '管理员给的一句话' }, 'PUT'))).status).toBe(204)
  expect(await li.closed).toBe(4401)
  expect(window.provider.wsconnected).toBe(false)
  using refused = new StockClient(`http://127.0.0.1:${port}`, 'a', { token })
  expect(await refused.closed()).toBe(4401)
  const session = await office.identity.signIn({ name: '李娟', password: '管理员给的一句话', address: '' })
  if (!session.ok) throw new Error(session.error.code)
  const headers = new Headers({ cookie: session.value.cookies.map((line) => line.split(';')[0]).join('; ') })
  const current = await office.identity.sessionOf(headers)
  if (!current) throw new Error('signed in')
  await office.identity.changePassword(current, { current: '管理员给的一句话', password: PASSWORD })
  using welcome = await new StockClient(`http://127.0.0.1:${port}`, 'a', { token }).synced()
  expect(welcome.provider.wsconnected).toBe(true)
})

test('[WF41] an edit is use of the session, an open window is not', async () => {
  const wang = await seat('王强')
  using window = wang.window
  const db = office.store.db.withTables<IdentityTables>()
  const lastSeen = async () =>
    (
      await db
        .selectFrom('session')
        .select('updatedAt')
        .where('userId', '=', wang.id)
        .orderBy('createdAt', 'desc')
        .executeTakeFirstOrThrow()
    ).updatedAt
  const seen = await lastSeen()
  beat()
  await window.barrier()
  await office.request('/api/notifications', { headers: wang.headers })
  expect(await lastSeen()).toBe(seen)
  window.doc.getMap('cells').set('t1-1/actual', '还在写')
  await window.barrier()
  beat()
  await expect.poll(lastSeen).not.toBe(seen)
})
