import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  Clock,
  DATABASES,
  DAY,
  MINUTE,
  PASSWORD,
  accountDatabases,
  accountsOn,
  codeOf,
  hire,
  signInAs,
  withCookies,
} from '../../test/support/accounts.ts'
import type { CurrentSession, Identity } from './identity.ts'
import { verifyPassword } from './password-hash.ts'

// The real thing, watched: how many guesses get as far as the hash.
vi.mock(import('./password-hash.ts'), async (original) => {
  const real = await original()
  return { ...real, verifyPassword: vi.fn(real.verifyPassword) }
})
const hashed = vi.mocked(verifyPassword)
beforeEach(() => void hashed.mockClear())

const openDb = accountDatabases()

const addressOf = (n: number) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`
const guess = (identity: Identity, n: number, name = '李娟') =>
  identity.signIn({ name, password: `猜测${n}`, address: addressOf(n) })

/** How long a stranger's computer has to wait, in seconds; 0 = not at all. */
async function waitOf(identity: Identity, name = '李娟'): Promise<number> {
  const answer = await identity.signIn({ name, password: '又一个猜测', address: '192.0.2.1' })
  return answer.ok ? 0 : Number(answer.error.params['seconds'] ?? 0)
}

describe.each(DATABASES)('signing in on %s', (database) => {
  test('[WF39] whatever addresses they come from, ten wrong passwords make the account wait, also after a restart', async () => {
    const db = await openDb(database)
    const clock = new Clock()
    const identity = accountsOn(db, clock)
    await hire(identity, '李娟')
    for (let n = 0; n < 10; n++) expect(codeOf(await guess(identity, n))).toBe('credentials-wrong')
    expect(await waitOf(identity)).toBe(60)
    const restarted = accountsOn(db, clock)
    expect(codeOf(await guess(restarted, 77))).toBe('too-many-attempts')
    clock.pass(MINUTE)
    expect(codeOf(await restarted.signIn({ name: ' 李娟', password: PASSWORD, address: '192.0.2.1' }))).toBe('ok')
    expect(await waitOf(restarted)).toBe(0)
  })

  test.each(['reset', 'leaves'])(
    '[WF34] whoever is at the door while the password is %s gets no session by the old one',
    async (what) => {
      const db = await openDb(database)
      const identity = accountsOn(db)
      const { id } = await hire(identity, '李娟')
      const real = hashed.getMockImplementation() as typeof verifyPassword
      hashed.mockImplementationOnce(async (...given) => {
        const isRight = await real(...given)
        await (what === 'the password is reset' ? identity.resetPassword(id, '暂时用的一句话吧') : identity.deactivate(id))
        return isRight
      })
      expect(codeOf(await identity.signIn({ name: '李娟', password: PASSWORD, address: '192.0.2.1' }))).toBe('credentials-wrong')
      expect(await db.selectFrom('session').select('id').execute()).toEqual([])
      expect((await identity.listAccounts())[0]?.lastSignInAt).toBeNull()
    },
  )

  test('[WF34] a change that began with a password which was reset meanwhile is none', async () => {
    const identity = accountsOn(await openDb(database))
    const { id } = await hire(identity, '李娟')
    const session = (await identity.sessionOf(await signInAs(identity, '李娟'))) as CurrentSession
    const real = hashed.getMockImplementation() as typeof verifyPassword
    hashed.mockImplementationOnce(async (...given) => {
      const isRight = await real(...given)
      await identity.resetPassword(id, '暂时用的一句话吧')
      return isRight
    })
    const change = { current: PASSWORD, password: '另外一句自己的话' }
    expect(codeOf(await identity.changePassword(session, change))).toBe('password-wrong')
    expect(codeOf(await identity.signIn({ name: '李娟', password: '暂时用的一句话吧', address: '192.0.2.1' }))).toBe('ok')
  })

  test('[WF39] an administrator ends the wait by a reset', async () => {
    const identity = accountsOn(await openDb(database))
    const { id } = await hire(identity, '李娟')
    const home = await signInAs(identity, '李娟')
    const wrong = { name: '李娟', password: '错', address: '192.0.2.1' }
    for (let n = 0; n < 10; n++) {
      await identity.signIn(wrong)
      await identity.signIn({ ...wrong, headers: home })
    }
    await identity.resetPassword(id, '暂时用的一句话吧')
    const right = { ...wrong, password: '暂时用的一句话吧' }
    expect(codeOf(await identity.signIn(right))).toBe('ok')
    expect(codeOf(await identity.signIn({ ...right, headers: home }))).toBe('ok')
  })
})

test('[WF40] of 10,000 guesses from as many addresses at once ten reach the hash', async () => {
  const identity = accountsOn(await openDb('SQLite'))
  await hire(identity, '李娟')
  for (let from = 0; from < 10_000; from += 500) {
    await Promise.all(Array.from({ length: 500 }, (_, n) => guess(identity, from + n)))
  }
  expect(hashed).toHaveBeenCalledTimes(10)
  expect(await waitOf(identity)).toBe(60)
})

test('[WF40] of 10,000 guesses over a day some hundred reach the hash, and 李娟 at her own computer notices nothing', async () => {
  const clock = new Clock()
  const identity = accountsOn(await openDb('SQLite'), clock)
  await hire(identity, '李娟')
  const home = await signInAs(identity, '李娟')
  hashed.mockClear()
  let longest = 0
  for (let n = 0; n < 10_000; n++) {
    clock.pass(DAY / 10_000)
    const answer = await guess(identity, n)
    if (!answer.ok) longest = Math.max(longest, Number(answer.error.params['seconds'] ?? 0))
  }
  expect(hashed.mock.calls.length).toBe(108)
  expect(longest).toBeLessThanOrEqual(15 * 60)
  const right = { name: '李娟', password: PASSWORD, address: addressOf(9_999) }
  expect(codeOf(await identity.signIn({ ...right, headers: home }))).toBe('ok')
  const elsewhere = await identity.signIn(right)
  expect(codeOf(elsewhere)).toBe('too-many-attempts')
  clock.pass(Number(!elsewhere.ok && elsewhere.error.params['seconds']) * 1000)
  expect(codeOf(await identity.signIn(right))).toBe('ok')
})

test.each([
  ['an address', () => '192.0.2.1'],
  ['an IPv6 network', (n: number) => `2001:db8:1:2::${n.toString(16)}`],
])('[WF40] 1,500 made-up names from %s leave little behind', async (_from, address) => {
  const db = await openDb('SQLite')
  const identity = accountsOn(db)
  for (let n = 0; n < 1_500; n++) await identity.signIn({ name: `没有这个人${n}`, password: 'x', address: address(n) })
  expect(hashed).toHaveBeenCalledTimes(60)
  expect(await db.selectFrom('sign_in_failure').selectAll().execute()).toHaveLength(60)
})

test('[WF40] a browser that 李娟 has used has ten tries of its own, and its mark is good for no other name', async () => {
  const identity = accountsOn(await openDb('SQLite'))
  await hire(identity, '李娟')
  await hire(identity, '王强')
  const home = await signInAs(identity, '李娟')
  const at = (name: string, password: string) => identity.signIn({ name, password, address: '192.0.2.1', headers: home })
  for (let n = 0; n < 10; n++) expect(codeOf(await at('李娟', `错${n}`))).toBe('credentials-wrong')
  expect(codeOf(await at('李娟', PASSWORD))).toBe('too-many-attempts')
  expect(codeOf(await identity.signIn({ name: '李娟', password: PASSWORD, address: '192.0.2.1' }))).toBe('ok')
  for (let n = 0; n < 10; n++) await guess(identity, n, '王强')
  expect(codeOf(await at('王强', PASSWORD))).toBe('too-many-attempts')
  const forged = new Headers({ cookie: (home.get('cookie') ?? '').replace(/browser=./, 'browser=x') })
  for (let n = 0; n < 10; n++) await guess(identity, n)
  const answer = await identity.signIn({ name: '李娟', password: PASSWORD, address: '192.0.2.1', headers: forged })
  expect(codeOf(answer)).toBe('too-many-attempts')
})

test('[WF40] the mark of a browser opens nothing', async () => {
  const identity = accountsOn(await openDb('SQLite'))
  await hire(identity, '李娟')
  const signedIn = await identity.signIn({ name: '李娟', password: PASSWORD, address: '192.0.2.1' })
  if (!signedIn.ok) throw new Error(signedIn.error.code)
  const mark = signedIn.value.cookies.find((line) => line.includes('browser=')) ?? ''
  expect(mark).toMatch(/^gongping\.browser=.*; Max-Age=15724800; Path=\/api\/session; HttpOnly; SameSite=Strict$/)
  expect(await identity.personOf(withCookies([mark]))).toBeNull()
})

test('[WF47] a name that nobody has gets the same answers and the same work as one that exists', async () => {
  const clock = new Clock()
  const identity = accountsOn(await openDb('SQLite'), clock)
  await hire(identity, '李娟')
  const seen = async (name: string) => {
    hashed.mockClear()
    const answers = []
    for (let n = 0; n < 12; n++) answers.push(await guess(identity, n, name))
    clock.pass(MINUTE)
    answers.push(await guess(identity, 13, name))
    return [answers, hashed.mock.calls.length]
  }
  const known = await seen('李娟')
  expect(known[1]).toBe(11)
  expect(await seen('没有这个人')).toEqual(known)
  // Hashes of both kinds cost the same: they name their own cost.
  const costs = hashed.mock.calls.map(([hash]) => hash.split('$').slice(0, 4).join('$'))
  expect(new Set(costs)).toEqual(new Set(['$argon2id$v=19$m=19456,t=2,p=1']))
})

test('[WF39] what somebody typed as a name is nowhere to be read', async () => {
  const db = await openDb('SQLite')
  await accountsOn(db).signIn({ name: '其实是口令', password: 'x', address: '192.0.2.1' })
  const rows = await db.selectFrom('sign_in_failure').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('其实是口令')
})

test('[WF45] who left is told so only with the right password; sessions and tokens have ended, and tokens stay so', async () => {
  const identity = accountsOn(await openDb('SQLite'))
  const { id } = await hire(identity, '李娟')
  const [cookie, token] = [await signInAs(identity, '李娟'), (await identity.createToken(id)).token]
  await identity.deactivate(id)
  expect([await identity.personOf(cookie), await identity.personOfToken(token)]).toEqual([null, null])
  const attempt = (password: string) => identity.signIn({ name: '李娟', password, address: '192.0.2.1' })
  expect(codeOf(await attempt('错'))).toBe('credentials-wrong')
  expect(codeOf(await attempt(PASSWORD))).toBe('account-inactive')
  expect(codeOf(await identity.openSession(id, { address: '192.0.2.1' }))).toBe('account-inactive')
  await identity.activate(id)
  expect(codeOf(await attempt(PASSWORD))).toBe('ok')
  expect([await identity.personOf(cookie), await identity.personOfToken(token)]).toEqual([null, null])
})
