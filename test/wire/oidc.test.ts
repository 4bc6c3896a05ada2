import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CountyDoor, countyDoor } from '../support/county-door.ts'
import type { CountyProvider } from '../support/identity-provider.ts'
import { type StaffedServer, passwordOf, staffedServer } from '../support/staffed-server.ts'

let door: CountyDoor
let county: CountyProvider
let office: StaffedServer
let browser: Browser

const ZHOU = { id: 'c-1001', login: 'zhoujing', name: '周静' }

beforeAll(async () => {
  door = await countyDoor()
  county = door.county
  office = await staffedServer(['李娟', '王强'], door.settings)
})

afterAll(async () => {
  await office?.[Symbol.asyncDispose]()
  await door?.[Symbol.asyncDispose]()
})

beforeEach(() => {
  browser = new Browser()
  county.person = ZHOU
})

test('[WF60] the sign-in page knows what the identity provider is called', async () => {
  expect(await (await browser.get(`${office.server.origin}/api/oidc`)).json()).toEqual({ name: '县统一身份认证' })
})

test('[WF61] somebody new comes in through the provider, once, and stands in no unit yet', async () => {
  const page = await browser.walk(`${office.server.origin}/api/oidc/start?to=/profile`)
  expect(new URL(page).pathname).toBe('/profile')
  const me = await browser.me(office.server.origin)
  expect(me).toMatchObject({ name: 'zhoujing', display: '周静', role: 'member', unit: null })
  const again = new Browser()
  await again.walk(`${office.server.origin}/api/oidc/start`)
  expect((await again.me(office.server.origin)).id).toBe(me.id)
})

test('[WF62] a name that somebody here has already makes nobody that person', async () => {
  county.person = { id: 'c-2002', login: '李娟', name: '李娟' }
  await browser.walk(`${office.server.origin}/api/oidc/start`)
  const me = await browser.me(office.server.origin)
  expect(me.name).toMatch(/^李娟-[0-9a-f]{8}$/)
})

test('[WF63] whoever is refused or turns back there is told so at the sign-in page', async () => {
  county.person = null
  const page = new URL(await browser.walk(`${office.server.origin}/api/oidc/start`))
  expect([page.pathname, page.searchParams.get('problem')]).toEqual(['/sign-in', 'oidc-refused'])
  expect((await browser.get(`${office.server.origin}/api/session`)).status).toBe(401)
})

test('[WF64] an answer of the provider is worth something only in the browser that asked, and only once', async () => {
  const back = await browser.walk(`${office.server.origin}/api/oidc/start`, '/api/oidc/callback')
  const stranger = new Browser()
  expect(await stranger.walk(back)).toContain('problem=oidc-refused')
  expect(new URL(await browser.walk(back)).pathname).toBe('/')
  expect(await browser.walk(back)).toContain('problem=oidc-refused')
})

test('[WF64] a forged or foreign ticket opens nothing', async () => {
  const back = await browser.walk(`${office.server.origin}/api/oidc/start`, '/api/oidc/callback')
  browser.cookies.set('gongping.oidc', 'f'.repeat(200))
  expect(await browser.walk(back)).toContain('problem=oidc-refused')
})

test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/api/session'])(
  '[WF65] whoever comes back from the provider comes to a page of ours, not to %s',
  async (to) => {
    const page = new URL(await browser.walk(`${office.server.origin}/api/oidc/start?${new URLSearchParams({ to })}`))
    expect([page.origin, page.pathname]).toEqual([office.server.origin, '/'])
  },
)

test('[WF66] somebody links an account of the provider with their own by their password; nobody else can then', async () => {
  county.person = { id: 'c-3003', login: 'wangq', name: '王强' }
  await browser.signIn(office.server.origin, '王强')
  const own = await browser.me(office.server.origin)
  expect(await browser.link(office.server.origin, '错')).toMatchObject({ code: 'password-wrong' })
  expect(await browser.isLinked(office.server.origin)).toBe(false)
  const { url = '' } = await browser.link(office.server.origin, passwordOf('王强'))
  expect(new URL(await browser.walk(url)).pathname).toBe('/profile')
  expect(await browser.isLinked(office.server.origin)).toBe(true)
  const other = new Browser()
  await other.walk(`${office.server.origin}/api/oidc/start`)
  expect((await other.me(office.server.origin)).id).toBe(own.id)
  const li = new Browser()
  await li.signIn(office.server.origin, '李娟')
  const taken = await li.link(office.server.origin, passwordOf('李娟'))
  expect(await li.walk(taken.url ?? '')).toContain('/profile?problem=oidc-taken')

  expect(await browser.unlink(office.server.origin, '错')).toBe(403)
  expect(await browser.unlink(office.server.origin, passwordOf('王强'))).toBe(204)
  expect(await browser.isLinked(office.server.origin)).toBe(false)
  const later = new Browser()
  await later.walk(`${office.server.origin}/api/oidc/start`)
  expect((await later.me(office.server.origin)).id).not.toBe(own.id)
})

test('[WF66] a page of the provider that somebody is sent to links nothing', async () => {
  county.person = { id: 'c-4003', login: 'sunli', name: '孙莉' }
  await browser.signIn(office.server.origin, '李娟')
  const own = await browser.me(office.server.origin)
  await browser.walk(`${office.server.origin}/api/oidc/start?link=1&to=/profile`)
  // It was a sign-in like any other, of somebody new.
  expect((await browser.me(office.server.origin)).id).not.toBe(own.id)
})

test('[WF66] a link is made in the session that asked for it, and by nobody without one', async () => {
  const { origin } = office.server
  expect(await browser.link(origin, passwordOf('李娟'))).toMatchObject({ code: 'sign-in-required' })
  county.person = { id: 'c-4004', login: 'lij', name: '李娟' }
  await browser.signIn(origin, '李娟')
  const { url = '' } = await browser.link(origin, passwordOf('李娟'))
  const back = await browser.walk(url, '/api/oidc/callback')
  await browser.post(origin, 'DELETE', '/api/session', {})
  await browser.signIn(origin, '李娟')
  expect(await browser.walk(back)).toContain('problem=sign-in-required')
  expect(await browser.isLinked(origin)).toBe(false)
})

test('[WF61] a name that the provider tells is shown without what would disguise it, and not at any length', async () => {
  county.person = { id: 'c-7007', login: 'zhaomin', name: `赵\u202e敏\n${'长'.repeat(100)}` }
  await browser.walk(`${office.server.origin}/api/oidc/start`)
  expect((await browser.me(office.server.origin))['display']).toBe(`赵敏${'长'.repeat(78)}`)
})

/** A browser as far as it matters here: keeps cookies by host, and follows from page to page. */
class Browser {
  /** By name; the provider's are told apart by its port. */
  readonly cookies = new Map<string, string>()

  async get(url: string, init: RequestInit = {}): Promise<Response> {
    const { port } = new URL(url)
    const own = [...this.cookies].filter(([name]) => isOf(name, port, office.server.port))
    const headers = new Headers(init.headers)
    headers.set('cookie', own.map(([name, value]) => `${nameOf(name)}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      const key = Number(port) === office.server.port ? name : `${port} ${name}`
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(key)
      else this.cookies.set(key, value.join('='))
    }
    return response
  }

  /** Follows redirects. @returns the page it ends at, or the first one that holds `until`. */
  async walk(from: string, until?: string): Promise<string> {
    let url = from
    for (let steps = 0; steps < 12; steps++) {
      const response = await this.get(url)
      const location = response.headers.get('location')
      if (location === null) return url
      url = new URL(location, url).href
      if (until !== undefined && url.includes(until)) return url
    }
    throw new Error(`walks in circles at ${url}`)
  }

  post(origin: string, method: string, path: string, body: object): Promise<Response> {
    const headers = { 'content-type': 'application/json', origin }
    return this.get(origin + path, { method, headers, body: JSON.stringify(body) })
  }

  async signIn(origin: string, name: string, password = passwordOf(name)): Promise<void> {
    expect((await this.post(origin, 'POST', '/api/session', { name, password })).status).toBe(200)
  }

  /** @returns where to go, or what is wrong. */
  async link(origin: string, password: string): Promise<{ url?: string; code?: string }> {
    const response = await this.post(origin, 'POST', '/api/oidc/link', { password })
    return (await response.json()) as { url?: string; code?: string }
  }

  async unlink(origin: string, password: string): Promise<number> {
    return (await this.post(origin, 'DELETE', '/api/profile/identity-provider', { password })).status
  }

  async isLinked(origin: string): Promise<boolean> {
    const response = await this.get(`${origin}/api/profile`)
    return ((await response.json()) as { isLinked: boolean }).isLinked
  }

  async me(origin: string): Promise<Record<string, unknown> & { id: string; name: string }> {
    const response = await this.get(`${origin}/api/session`)
    expect(response.status).toBe(200)
    return (await response.json()) as Record<string, unknown> & { id: string; name: string }
  }
}

function isOf(key: string, port: string, ours: number): boolean {
  return key.includes(' ') ? key.startsWith(`${port} `) : Number(port) === ours
}

function nameOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1)
}
