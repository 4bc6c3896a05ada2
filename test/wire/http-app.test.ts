import { expect, test } from 'vitest'
import { httpOffice, json } from '../support/http-office.ts'

test('[PR33] the interface describes every route that there is, and nothing that there is not', async () => {
  await using office = await httpOffice()
  const document = (await (await office.request('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, { summary?: string; responses: object }>>
  }
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const served = office.app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && !path.startsWith('/sync/'))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    .filter((route) => route !== 'GET /api/openapi.json')
  expect(new Set(described)).toEqual(new Set(served))
  expect(described).toContain('GET /api/reports/{id}/export')
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(operations.filter(({ summary, responses }) => !summary || Object.keys(responses).length === 0)).toEqual([])
})

test('[PR33] every shape that the description refers to stands in it', async () => {
  await using office = await httpOffice()
  const text = await (await office.request('/api/openapi.json')).text()
  const { components } = JSON.parse(text) as { components: { schemas: object } }
  const names = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map((reference) => reference[1])
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => !(String(name) in components.schemas))).toEqual([])
})

test('[PR34] alive is not ready: while the server stops or the disk fails it wants no traffic', async () => {
  await using office = await httpOffice()
  const status = async (path: string) => (await office.request(path)).status
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200])
  await office.rooms.drain()
  expect(await (await office.request('/readyz')).json()).toMatchObject({ code: 'server-restarting' })
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503])

  await using broken = await httpOffice()
  broken.store.probe = () => Promise.reject(new Error('disk full'))
  expect(await (await broken.request('/readyz')).json()).toMatchObject({ code: 'storage-unavailable', status: 503 })
  expect((await broken.request('/healthz')).status).toBe(200)
})

test('[PR34] however many ask whether the server is ready, the disk is asked once', async () => {
  await using office = await httpOffice()
  const probe = office.store.probe.bind(office.store)
  let probes = 0
  office.store.probe = () => {
    probes += 1
    return probe()
  }
  const answers = await Promise.all(Array.from({ length: 50 }, () => office.request('/readyz')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(probes).toBe(1)
})

test('[PR35] requests are counted by the pattern of their route, so that the numbers stay few', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  for (let n = 0; n < 20; n++) await li(`/api/reports/unknown-${n}`)
  await office.request('/api/reports', { method: 'BREW' })
  await office.request('/a/place/in/the/page')
  const numbers = await (await office.request('/metrics')).text()
  expect(numbers).toContain('gongping_http_request_seconds_count{method="GET",route="/api/reports/:id",status="4xx"} 20')
  expect(numbers).toContain('method="other"')
  expect(numbers).not.toMatch(/unknown-|BREW|in\/the\/page/)
  for (const name of [
    'gongping_rooms 0',
    'gongping_sockets 0',
    'gongping_commit_seconds_count 0',
    'nodejs_eventloop_lag_seconds',
  ]) {
    expect(numbers).toContain(name)
  }
})

test('[PR36] the page may be cached as long as it is the page: its parts for ever, itself never', async () => {
  await using office = await httpOffice()
  const cached = async (path: string) => {
    const response = await office.request(path)
    return [response.status, response.headers.get('content-type'), response.headers.get('cache-control')]
  }
  const page = [200, 'text/html; charset=utf-8', 'no-cache']
  expect(await cached('/')).toEqual(page)
  expect(await cached('/index.html')).toEqual(page)
  expect(await cached('/setup')).toEqual(page)
  expect(await cached('/reports/0123456789abcdefghjk')).toEqual(page)
  expect(await cached('/assets/app-3f2a.js')).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ])
  expect((await cached('/favicon.svg'))[2]).toBe('no-cache')
  expect(await cached('/assets/app-of-yesterday.js')).toEqual([404, 'application/problem+json', 'no-cache'])
  for (const path of ['/api', '/api/', '/api/nothing', '/sync', '/../server/main.ts', '/assets/..%2f..%2fgongping.db']) {
    expect([path, (await office.request(path)).status]).toEqual([path, 404])
  }
})

test('[PR36] what is large and compressible travels compressed', async () => {
  await using office = await httpOffice()
  const response = await office.request('/assets/app-3f2a.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect((await response.bytes()).length).toBeLessThan(1000)
})

test('[PR36] nobody else’s page may show ours, and ours runs no script but its own', async () => {
  await using office = await httpOffice()
  for (const path of ['/', '/api/session', '/api/nothing']) {
    const { headers } = await office.request(path)
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
  const { headers } = await office.request('/api/session', json({ name: 'x', password: 'y' }))
  expect(headers.get('cache-control')).toBe('no-store')
})
