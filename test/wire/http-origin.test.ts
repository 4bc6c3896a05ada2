import { expect, test } from 'vitest'
import { comesFromOwnPage } from '@gongping/server/http/same-origin.ts'
import { ORIGIN, PASSWORD, httpOffice, json } from '../support/http-office.ts'

const report = { template: 'national-project@2020.1', title: '', year: 2022, unit: { name: '清溪县档案馆' } }

function withHeader(init: RequestInit, name: string, value: string): RequestInit {
  const headers = new Headers(init.headers)
  headers.set(name, value)
  return { ...init, headers }
}

test('[PR25] a page of another site can neither sign anybody in or out nor change anything', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'admin')
  for (const origin of ['https://evil.example', 'null', `${ORIGIN}.evil.example`, 'http://gongping.test:8080', 'nonsense']) {
    for (const attempt of [
      await li('/api/reports', withHeader(json(report), 'origin', origin)),
      await li('/api/session', withHeader({ method: 'DELETE' }, 'origin', origin)),
      await office.request('/api/session', withHeader(json({ name: '李娟', password: PASSWORD }), 'origin', origin)),
    ]) {
      expect([attempt.status, await attempt.json()]).toEqual([403, expect.objectContaining({ code: 'origin-foreign' })])
    }
  }
  expect(await (await li('/api/reports')).json()).toEqual([])
})

test('[PR25] a form of another site, which browsers send without asking, is refused too', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'admin')
  const headers = { origin: 'https://evil.example', 'content-type': 'text/plain' }
  expect((await li('/api/reports', { method: 'POST', headers, body: JSON.stringify(report) })).status).toBe(403)
})

test('[PR25] a script with an API token and no cookie needs no origin', async () => {
  await using office = await httpOffice()
  await office.hire('李娟', 'member')
  const { token } = await office.identity.createToken((await office.identity.findPerson('李娟'))?.id ?? '')
  const created = await office.request('/api/reports', withHeader(json(report), 'authorization', `Bearer ${token}`))
  expect(created.status).toBe(201)
})

test('[PR25] a script that signed in and keeps the cookie needs no origin either; a browser page does', () => {
  const client = { host: 'a', scheme: null }
  expect(comesFromOwnPage(new Headers({ cookie: 'a=b' }), client, null)).toBe(true)
  expect(comesFromOwnPage(new Headers(), client, null)).toBe(true)
  expect(comesFromOwnPage(new Headers({ cookie: 'a=b', 'sec-fetch-site': 'same-site' }), client, null)).toBe(false)
})

test('[PR25] behind a proxy the public address counts, whatever host the proxy asks for', async () => {
  const publicUrl = 'https://report.example'
  const asked = (headers: Record<string, string>) =>
    comesFromOwnPage(new Headers(headers), { host: '10.0.0.7:3000', scheme: null }, publicUrl)
  expect(asked({ origin: publicUrl, cookie: 'a=b' })).toBe(true)
  expect(asked({ origin: 'http://10.0.0.7:3000', cookie: 'a=b' })).toBe(true)
  expect(asked({ origin: 'https://evil.example', cookie: 'a=b' })).toBe(false)
  expect(asked({ cookie: 'a=b', 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(asked({ cookie: 'a=b', 'sec-fetch-site': 'cross-site' })).toBe(false)
  expect(asked({ authorization: 'Bearer gp_x', origin: 'https://evil.example', cookie: 'a=b' })).toBe(false)
})
