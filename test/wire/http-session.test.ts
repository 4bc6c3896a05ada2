import { expect, test } from 'vitest'
import { ORIGIN, PASSWORD, httpOffice, json } from '../support/http-office.ts'

const signIn = (name: string, password: string) => json({ name, password })
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

test('[PR20] whoever is not signed in learns nothing but how to sign in', async () => {
  await using office = await httpOffice()
  for (const path of [
    '/api/reports',
    '/api/reports/x',
    '/api/reports/x/score',
    '/api/templates',
    '/api/people',
    '/api/session',
  ]) {
    const response = await office.request(path)
    expect([path, response.status]).toEqual([path, 401])
    expect(await response.json()).toMatchObject({ code: 'sign-in-required', title: '请先登录' })
  }
})

test('[PR20] 李娟 signs in under her Chinese name, is known by her cookie, and is nobody after signing out', async () => {
  await using office = await httpOffice()
  await office.identity.addPerson({ name: '李娟', display: '李娟（预算股）', role: 'member', password: PASSWORD })
  const answer = await office.request('/api/session', signIn('李娟', PASSWORD))
  expect(answer.status).toBe(200)
  const me = { name: '李娟', display: '李娟（预算股）', role: 'member' }
  expect(await answer.json()).toMatchObject(me)
  const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('gongping.session_token=')) ?? ''
  expect(line).toMatch(/; HttpOnly; SameSite=Lax$/)

  const headers = { cookie: line.split(';')[0] ?? '', origin: ORIGIN }
  expect(await (await office.request('/api/session', { headers })).json()).toMatchObject(me)
  expect((await office.request('/api/reports', { headers })).status).toBe(200)
  const bye = await office.request('/api/session', { method: 'DELETE', headers })
  expect(bye.status).toBe(204)
  expect(bye.headers.getSetCookie().join()).toMatch(/gongping\.session_token=;.*Max-Age=0/)
  expect((await office.request('/api/reports', { headers })).status).toBe(401)
})

test('[PR20] behind an https address the cookie is only ever sent over https', async () => {
  await using office = await httpOffice('https://report.example')
  await office.identity.addPerson({ name: '李娟', display: '', role: 'member', password: PASSWORD })
  const answer = await office.request('/api/session', signIn('李娟', PASSWORD))
  expect(answer.headers.getSetCookie().join()).toMatch(/^__Host-gongping\.session_token=.*; Secure/)
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
})

test('[PR21] a wrong name and a wrong password look the same', async () => {
  await using office = await httpOffice()
  await office.identity.addPerson({ name: '李娟', display: '', role: 'member', password: PASSWORD })
  const answers = await Promise.all(
    [signIn('李娟', '不是这个口令'), signIn('王强', PASSWORD), signIn('<script>', PASSWORD)].map(async (attempt) => {
      const response = await office.request('/api/session', attempt)
      return [response.status, await response.text(), response.headers.getSetCookie()]
    }),
  )
  expect(answers[0]).toEqual([401, expect.stringContaining('credentials-wrong'), []])
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('[PR21] after ten wrong passwords even the right one has to wait, for this name only', async () => {
  await using office = await httpOffice()
  for (const name of ['李娟', '王强']) await office.identity.addPerson({ name, display: '', role: 'member', password: PASSWORD })
  for (let attempt = 0; attempt < 10; attempt++) {
    expect((await office.request('/api/session', signIn('李娟', `猜测${attempt}`))).status).toBe(401)
  }
  const refused = await office.request('/api/session', signIn(' 李娟 ', PASSWORD))
  expect(refused.status).toBe(429)
  const { code, params, detail } = (await refused.json()) as { code: string; params: { seconds: string }; detail: string }
  expect(code).toBe('too-many-attempts')
  expect(refused.headers.get('retry-after')).toBe(params.seconds)
  expect(detail).toContain(params.seconds)
  expect((await office.request('/api/session', signIn('王强', PASSWORD))).status).toBe(200)
})

test('[PR21] who guesses at many names has sixty attempts from one address, also all at once; another address is not held up', async () => {
  await using office = await httpOffice()
  await office.identity.addPerson({ name: '李娟', display: '', role: 'member', password: PASSWORD })
  const from = async (remoteAddress: string, name: string, password: string) => {
    const init = signIn(name, password)
    const response = await office.app.request(`${ORIGIN}/api/session`, init, { incoming: { socket: { remoteAddress } } })
    return response.status
  }
  for (let round = 0; round < 3; round++) expect(await from('192.0.2.1', '李娟', PASSWORD)).toBe(200)
  const guesses = await Promise.all(Array.from({ length: 70 }, (_, n) => from('192.0.2.1', `猜测${n}`, PASSWORD)))
  expect(guesses.filter((status) => status === 401)).toHaveLength(60)
  expect(guesses.filter((status) => status === 429)).toHaveLength(10)
  expect(await from('192.0.2.1', '李娟', PASSWORD)).toBe(429)
  expect(await from('192.0.2.2', '李娟', PASSWORD)).toBe(200)
})

test('[PR21] a script that repeats one wrong password locks out itself, not its colleagues', async () => {
  await using office = await httpOffice()
  await office.identity.addPerson({ name: '李娟', display: '', role: 'member', password: PASSWORD })
  for (let attempt = 0; attempt < 80; attempt++) await office.request('/api/session', signIn('脚本', '过期的口令'))
  expect((await office.request('/api/session', signIn('李娟', PASSWORD))).status).toBe(200)
})

test('[PR21] mistakes are forgiven by signing in', async () => {
  await using office = await httpOffice()
  await office.identity.addPerson({ name: '李娟', display: '', role: 'member', password: PASSWORD })
  for (let round = 0; round < 2; round++) {
    for (let attempt = 0; attempt < 6; attempt++) await office.request('/api/session', signIn('李娟', '错'))
    expect((await office.request('/api/session', signIn('李娟', PASSWORD))).status).toBe(200)
  }
})

test('[PR22] a session that has expired is nobody, and an invented cookie is nobody', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  await office.store.db
    .withTables<{ session: { expiresAt: string } }>()
    .updateTable('session')
    .set({ expiresAt: '2020-01-01T00:00:00.000Z' })
    .execute()
  const expired = await li('/api/reports')
  expect([expired.status, await expired.json()]).toEqual([401, expect.objectContaining({ code: 'sign-in-required' })])
  for (const cookie of ['gongping.session_token=abc', 'gongping.session_token=a.b', 'gongping.session_token=%', '=;=']) {
    expect((await office.request('/api/reports', { headers: { cookie } })).status).toBe(401)
  }
})

test('[PR23] an API token is as good as a session, and an invented one is nobody even beside a good cookie', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const { id } = (await (await li('/api/session')).json()) as { id: string }
  const { token } = await office.identity.createToken(id)
  expect((await office.request('/api/reports', bearer(token))).status).toBe(200)
  expect(await (await office.request('/api/session', bearer(token))).json()).toMatchObject({ name: '李娟' })
  expect((await office.request('/api/reports', bearer(`${token}x`))).status).toBe(401)
  expect((await office.request('/api/reports', bearer('gp_'))).status).toBe(401)
  for (const path of ['/api/reports', '/api/session']) expect((await li(path, bearer('gp_invented'))).status).toBe(401)
  const wang = await office.hire('王强', 'member')
  expect(await (await wang('/api/session', bearer(token))).json()).toMatchObject({ name: '李娟' })
})

test('[PR23] the database keeps neither a token nor a password that anybody could use', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const { id } = (await (await li('/api/session')).json()) as { id: string }
  const { token } = await office.identity.createToken(id)
  const db = office.store.db.withTables<{ api_token: object; account: object }>()
  const kept = JSON.stringify([
    await db.selectFrom('api_token').selectAll().execute(),
    await db.selectFrom('account').selectAll().execute(),
  ])
  expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  expect(kept).not.toContain(token)
  expect(kept).not.toContain(PASSWORD)
})
