import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DescribedRoute, describedRoutes, emptyRequest } from '../support/described-routes.ts'
import { type Caller, type HttpOffice, ORIGIN, httpOffice } from '../support/http-office.ts'

/** What people need before they are anybody: signing in, the first account, an invitation; and what machines ask. */
const OPEN = [
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'POST /api/session',
  'DELETE /api/session',
  'GET /api/setup',
  'POST /api/setup',
  'POST /api/invitations/look',
  'POST /api/invitations/accept',
  'GET /api/oidc',
  'GET /api/oidc/start',
  'GET /api/oidc/callback',
]

let office: HttpOffice
let admin: Caller
let routes: DescribedRoute[]
beforeAll(async () => {
  office = await httpOffice()
  admin = await office.hire('李娟', 'admin')
  routes = await describedRoutes(office)
})
afterAll(() => office[Symbol.asyncDispose]())

const nameOf = ({ method, pattern }: DescribedRoute) => `${method} ${pattern}`

async function outcomes(asked: readonly DescribedRoute[], ask: (route: DescribedRoute) => Promise<Response>) {
  return Promise.all(
    asked.map(async (route) => {
      const answer = await ask(route)
      const { code } = (await answer.json().catch(() => ({}))) as { code?: string }
      return [nameOf(route), answer.status, code]
    }),
  )
}

test('[PR136] no route that changes something takes a request of another site’s page', async () => {
  const unsafe = routes.filter(({ method }) => method !== 'GET')
  expect(unsafe.length).toBeGreaterThan(8)
  const foreign = [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: ORIGIN.replace('http', 'https') + '.evil' }]
  for (const headers of foreign) {
    const expected = unsafe.map((route) => [nameOf(route), 403, 'origin-foreign'])
    expect(await outcomes(unsafe, (route) => admin(route.path, emptyRequest(route, headers)))).toEqual(expected)
  }
  const own = await outcomes(unsafe, (route) => office.request(route.path, emptyRequest(route, { origin: ORIGIN })))
  expect(own.filter(([, , code]) => code === 'origin-foreign')).toEqual([])
})

test('[PR137] who is not signed in is asked to, at every route but those that one needs before', async () => {
  const closed = routes.filter((route) => !OPEN.includes(nameOf(route)))
  expect(closed.length).toBeGreaterThan(15)
  expect(await outcomes(closed, (route) => office.request(route.path, emptyRequest(route)))).toEqual(
    closed.map((route) => [nameOf(route), 401, 'sign-in-required']),
  )
})

test('[PR138] every answer of the interface is nobody’s to keep, to frame, to sniff or to tell of', async () => {
  for (const route of routes) {
    const { headers } = await admin(route.path, emptyRequest(route))
    const got = (name: string) => headers.get(name) ?? ''
    if (route.path.startsWith('/api/')) expect([nameOf(route), got('cache-control')]).toEqual([nameOf(route), 'no-store'])
    expect(got('content-security-policy')).toMatch(
      /default-src 'self'.*script-src 'self';.*object-src 'none'.*frame-ancestors 'none'/,
    )
    expect(got('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
    expect(got('x-content-type-options')).toBe('nosniff')
    expect(got('x-frame-options')).toBe('DENY')
    expect(got('referrer-policy')).toBe('no-referrer')
    expect(got('cross-origin-resource-policy')).toBe('same-origin')
    expect(got('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/)
    expect(got('x-powered-by') + got('server')).toBe('')
  }
})

test('[PR138] also what is no route, no page and no file says so under the same headers', async () => {
  for (const path of ['/', '/api/nothing', '/assets/nothing.js', '/reports/x']) {
    const { headers } = await office.request(path)
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self';/)
    expect(headers.get('permissions-policy')).toContain('camera=()')
  }
})
