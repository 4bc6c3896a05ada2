import { describe, expect, test } from 'vitest'
import {
  Clock,
  DATABASES,
  DAY,
  HOUR,
  MINUTE,
  accountDatabases,
  accountsOn,
  codeOf,
  hire,
  signInAs,
} from '../../test/support/accounts.ts'
import type { CurrentSession, Identity } from './identity.ts'

const openDb = accountDatabases()

async function sessionOf(identity: Identity, headers: Headers): Promise<CurrentSession> {
  const session = await identity.sessionOf(headers)
  if (!session) throw new Error('signed in')
  return session
}

describe.each(DATABASES)('sessions on %s', (database) => {
  test('[WF41] a session ends after twelve hours without use, and after seven days whatever is done in it', async () => {
    const clock = new Clock()
    const identity = accountsOn(await openDb(database), clock)
    await hire(identity, '李娟')
    const [busy, idle] = [await signInAs(identity, '李娟'), await signInAs(identity, '李娟')]
    clock.pass(12 * HOUR - 1)
    expect(await identity.personOf(busy)).not.toBeNull()
    clock.pass(1)
    expect(await identity.personOf(idle)).toBeNull()
    for (let hours = 12; hours < 7 * 24 - 8; hours += 8) {
      clock.pass(8 * HOUR)
      expect([hours, await identity.personOf(busy)]).toEqual([hours, expect.objectContaining({ name: '李娟' })])
    }
    clock.pass(8 * HOUR)
    expect(await identity.personOf(busy)).toBeNull()
    expect(await identity.sessionOf(busy)).toBeNull()
  })

  test('[WF41] a page that is only open does not keep its session alive; whoever does something in it does', async () => {
    const clock = new Clock()
    const identity = accountsOn(await openDb(database), clock)
    await hire(identity, '李娟')
    const [left, used] = [await signInAs(identity, '李娟'), await signInAs(identity, '李娟')]
    for (let asked = 0; asked < 13; asked++) {
      clock.pass(HOUR)
      await identity.personOf(left, false)
      // Two windows of one browser are asked at the same moment, the idle one first.
      await identity.personOf(used, false)
      await identity.personOf(used, true)
    }
    expect(await identity.personOf(left)).toBeNull()
    expect(await identity.personOf(used)).not.toBeNull()
  })

  test('[WF42] 李娟 sees where she is signed in and ends one or all others; those of 王强 are not hers to see or end', async () => {
    const clock = new Clock()
    const identity = accountsOn(await openDb(database), clock)
    await hire(identity, '李娟')
    await hire(identity, '王强')
    const wang = await sessionOf(identity, await signInAs(identity, '王强', 'Edge'))
    const home = await signInAs(identity, '李娟', 'Firefox')
    clock.pass(MINUTE)
    const phone = await signInAs(identity, '李娟', `Safari ${'x'.repeat(1000)}`)
    const office = await signInAs(identity, '李娟', 'Chrome')
    clock.pass(6 * MINUTE)
    expect(await identity.personOf(phone)).not.toBeNull()
    const here = await sessionOf(identity, home)
    const listed = await identity.sessions.list(here)
    expect(listed.map(({ isCurrent, agent, address }) => [isCurrent, agent.slice(0, 7), address])).toEqual([
      [true, 'Firefox', '10.0.0.1'],
      [false, 'Safari ', '10.0.0.1'],
      [false, 'Chrome', '10.0.0.1'],
    ])
    expect(listed.map(({ lastSeenAt }) => lastSeenAt)).toEqual([
      '2026-03-02T01:07:00.000Z',
      '2026-03-02T01:07:00.000Z',
      '2026-03-02T01:01:00.000Z',
    ])
    expect(listed[1]?.agent).toHaveLength(300)

    expect(codeOf(await identity.sessions.end(here.person.id, wang.id))).toBe('session-unknown')
    expect(codeOf(await identity.sessions.end(here.person.id, listed[1]?.id ?? ''))).toBe('ok')
    expect(await identity.personOf(phone)).toBeNull()
    await identity.sessions.endOthers(here)
    expect([await identity.personOf(office), await identity.personOf(home)]).toEqual([null, here.person])
    await identity.sessions.endAll(here.person.id)
    expect(await identity.personOf(home)).toBeNull()
    expect(await identity.sessions.list(wang)).toHaveLength(1)
  })

  test('[WF42] sessions that are over are not listed and not kept', async () => {
    const clock = new Clock()
    const db = await openDb(database)
    const identity = accountsOn(db, clock)
    await hire(identity, '李娟')
    await signInAs(identity, '李娟')
    clock.pass(DAY)
    const now = await sessionOf(identity, await signInAs(identity, '李娟'))
    expect(await identity.sessions.list(now)).toHaveLength(1)
    expect(await db.selectFrom('session').select('id').execute()).toHaveLength(1)
  })
})

test('[WF46] at each sign-in the one before is shown, wherever it was', async () => {
  const clock = new Clock()
  const identity = accountsOn(await openDb('SQLite'), clock)
  await hire(identity, '李娟')
  const before = async (headers: Headers) => identity.sessions.signInBefore(await sessionOf(identity, headers))
  const first = await signInAs(identity, '李娟')
  expect(await before(first)).toBeNull()
  clock.pass(HOUR)
  const second = await signInAs(identity, '李娟')
  expect(await before(second)).toBe('2026-03-02T01:00:00.000Z')
  // To the older window, the newer sign-in is the one to wonder about.
  expect(await before(first)).toBe('2026-03-02T02:00:00.000Z')
  const [account] = await identity.listAccounts()
  expect(account?.lastSignInAt).toBe('2026-03-02T02:00:00.000Z')
})

test('[WF43] whoever keeps a line open to somebody hears at once that something about them changed', async () => {
  const identity = accountsOn(await openDb('SQLite'))
  const { id } = await hire(identity, '李娟')
  await hire(identity, '王强')
  const [home, office] = [await signInAs(identity, '李娟'), await signInAs(identity, '李娟')]
  const heard: string[] = []
  const stop = identity.onChanged((personId) => heard.push(personId))
  const expectHeard = async (what: string, change: Promise<unknown>) => {
    heard.length = 0
    await change
    expect([what, ...new Set(heard)]).toEqual([what, id])
  }
  await expectHeard('sign out', identity.signOut(office))
  await expectHeard('end all', identity.sessions.endAll(id))
  expect(await identity.personOf(home)).toBeNull()
  await expectHeard('password', identity.setPassword('李娟', '另一句自己的话'.repeat(2)))
  await expectHeard('reset', identity.resetPassword(id, '暂时的一句话啊啊'))
  await expectHeard('deactivate', identity.deactivate(id))
  await expectHeard('activate', identity.activate(id))
  await expectHeard('change', identity.changePerson(id, { display: '李娟（预算股）' }))
  stop()
  await identity.sessions.endAll(id)
  expect(heard).toEqual([id])
})
