import { expect, test } from 'vitest'
import { type HttpOffice, ORIGIN, PASSWORD, httpOffice, json } from '../support/http-office.ts'

const PROXY = '10.0.0.5'
const TRUST = { addresses: [PROXY] }

/** A request as it comes over a connection from somewhere. */
async function from(office: HttpOffice, peer: string, path: string, init: RequestInit): Promise<Response> {
  return office.app.request(ORIGIN + path, init, { incoming: { socket: { remoteAddress: peer } } })
}

function signIn(name: string, password: string, headers: Record<string, string> = {}): RequestInit {
  const init = json({ name, password })
  return { ...init, headers: { ...headers, 'content-type': 'application/json' } }
}

async function withLi(office: HttpOffice): Promise<void> {
  await office.identity.addPerson({ name: '李娟', display: '李娟', role: 'member', password: PASSWORD })
}

test('[PR131] guesses are counted for the address that a believed proxy names, and for nobody else’s claim', async () => {
  await using office = await httpOffice(null, TRUST)
  await withLi(office)
  const attempt = async (peer: string, forwardedFor: string, name: string) =>
    (await from(office, peer, '/api/session', signIn(name, PASSWORD, { 'x-forwarded-for': forwardedFor }))).status
  const sixty = Array.from({ length: 60 }, (_, n) => n)
  const claimed = await Promise.all(sixty.map((n) => attempt(PROXY, '192.0.2.1', `猜测${n}`)))
  expect(new Set(claimed)).toEqual(new Set([401]))
  expect(await attempt(PROXY, '192.0.2.1', '李娟')).toBe(429)
  expect(await attempt(PROXY, '192.0.2.2', '李娟')).toBe(200)
  const invented = await Promise.all(sixty.map((n) => attempt('203.0.113.9', `192.0.2.${n}`, `猜测${n}`)))
  expect(new Set(invented)).toEqual(new Set([401]))
  expect(await attempt('203.0.113.9', '192.0.2.77', '李娟')).toBe(429)
})

test('[PR131] the log names the address of the person, not of the proxy', async () => {
  await using office = await httpOffice(null, TRUST)
  await from(office, PROXY, '/api/session', { headers: { 'x-forwarded-for': '192.0.2.1' } })
  await from(office, '203.0.113.9', '/api/session', { headers: { 'x-forwarded-for': '192.0.2.1' } })
  expect(office.log.map((line) => (JSON.parse(line) as { client?: string }).client)).toEqual(['192.0.2.1', '203.0.113.9'])
})

test('[PR131] a page under our name counts as ours only with the scheme and host that a believed proxy names', async () => {
  await using office = await httpOffice(null, TRUST)
  await withLi(office)
  const attempt = async (peer: string, origin: string, forwarded: Record<string, string>) =>
    (await from(office, peer, '/api/session', signIn('李娟', PASSWORD, { origin, host: 'inner:3000', ...forwarded }))).status
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'report.example' }
  expect(await attempt(PROXY, 'https://report.example', forwarded)).toBe(200)
  expect(await attempt(PROXY, 'http://report.example', forwarded)).toBe(403)
  expect(await attempt(PROXY, 'http://inner:3000', forwarded)).toBe(403)
  expect(await attempt('203.0.113.9', 'https://report.example', forwarded)).toBe(403)
  expect(await attempt('203.0.113.9', 'http://inner:3000', forwarded)).toBe(200)
})

test('[PR132] over https, as a believed proxy says, cookies are Secure and the browser is told to stay with https', async () => {
  await using office = await httpOffice(null, TRUST)
  await withLi(office)
  const seen = async (peer: string, scheme: string) => {
    const answer = await from(office, peer, '/api/session', signIn('李娟', PASSWORD, { 'x-forwarded-proto': scheme }))
    expect(answer.status).toBe(200)
    const cookies = answer.headers.getSetCookie()
    return [cookies.every((cookie) => cookie.endsWith('; Secure')), answer.headers.get('strict-transport-security')]
  }
  expect(await seen(PROXY, 'https')).toEqual([true, 'max-age=31536000'])
  expect(await seen(PROXY, 'http')).toEqual([false, null])
  expect(await seen('203.0.113.9', 'https')).toEqual([false, null])
})

test('[PR132] an http PUBLIC_URL keeps a server of the building on http, whatever a proxy says', async () => {
  await using office = await httpOffice('http://report.local', TRUST)
  const { headers } = await from(office, PROXY, '/', { headers: { 'x-forwarded-proto': 'https' } })
  expect(headers.get('strict-transport-security')).toBeNull()
})

test('[PR132] behind an https PUBLIC_URL no other site and no plain http can plant the session cookie', async () => {
  await using office = await httpOffice('https://report.example')
  await withLi(office)
  const answer = await office.request('/api/session', signIn('李娟', PASSWORD))
  const [cookie = '', ...more] = answer.headers.getSetCookie()
  // The mark of a known browser is for one path only, which `__Host-` does not allow; it opens nothing.
  expect(more).toEqual([expect.stringMatching(/^__Secure-gongping\.browser=.*; Secure/)])
  expect(cookie).toMatch(/^__Host-gongping\.session_token=/)
  const flags = cookie.split('; ').slice(1)
  expect(flags).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']))
  expect(flags.join()).not.toContain('Domain')
  const session = await office.request('/api/session', { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(session.status).toBe(200)
})
