import { expect, test } from 'vitest'
import { type HttpOffice, ORIGIN, httpOffice } from '../support/http-office.ts'

/** Where a page may connect to that is asked for under a name, as a proxy may have handed it on. */
async function connectSrc({ app }: HttpOffice, headers: Readonly<Record<string, string>>): Promise<string | undefined> {
  const answer = await app.request(`${ORIGIN}/sign-in`, { headers }, { incoming: { socket: { remoteAddress: '10.0.0.5' } } })
  const policy = answer.headers.get('content-security-policy') ?? ''
  return /connect-src ([^;]*)/.exec(policy)?.[1]?.trimEnd()
}

test('[PR148] a page connects to the host it came from and to no other, also where no PUBLIC_URL names it', async () => {
  await using office = await httpOffice()
  expect(await connectSrc(office, { host: '10.0.0.7:3000' })).toBe("'self' ws://10.0.0.7:3000 wss://10.0.0.7:3000")
  expect(await connectSrc(office, { host: 'pj.example.cn' })).toBe("'self' ws://pj.example.cn wss://pj.example.cn")
})

test('[PR148] PUBLIC_URL, and else the proxy that is believed, name that host', async () => {
  await using named = await httpOffice('https://pj.example.cn')
  expect(await connectSrc(named, { host: 'inner:3000' })).toBe("'self' wss://pj.example.cn")
  await using proxied = await httpOffice(null, { addresses: ['10.0.0.5'] })
  const told = { host: 'inner:3000', 'x-forwarded-for': '192.0.2.1', 'x-forwarded-host': 'pj.example.cn' }
  expect(await connectSrc(proxied, told)).toBe("'self' ws://pj.example.cn wss://pj.example.cn")
})

test('[PR148] what is no name, or none that a policy can hold, adds nothing', async () => {
  await using office = await httpOffice()
  for (const host of ['x; script-src *', '* http:', "'unsafe-inline'", '[::1]:3000', '']) {
    expect(await connectSrc(office, { host })).toBe("'self'")
  }
})
