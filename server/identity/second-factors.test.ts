import { describe, expect, test } from 'vitest'
import { Secret, TOTP } from 'otpauth'
import {
  Clock,
  DATABASES,
  HOUR,
  MINUTE,
  PASSWORD,
  accountDatabases,
  accountsOn,
  codeOf,
  hire,
  signInAs,
} from '../../test/support/accounts.ts'
import type { CurrentSession, Identity, Person } from './identity.ts'

const openDb = accountDatabases()
const HALF_MINUTE = 30_000

/** An authenticator on the phone of a person. */
class Phone {
  readonly #secret: string
  readonly #clock: Clock

  constructor(secret: string, clock: Clock) {
    this.#secret = secret
    this.#clock = clock
  }

  get code(): string {
    return new TOTP({ secret: Secret.fromBase32(this.#secret) }).generate({ timestamp: this.#clock.at })
  }
}

const sessionFor = async (identity: Identity, name: string) =>
  (await identity.sessionOf(await signInAs(identity, name))) as CurrentSession

async function turnOn(identity: Identity, person: Person, clock: Clock, session?: CurrentSession) {
  const offer = await identity.secondFactor.begin(session ?? (await sessionFor(identity, person.name)), PASSWORD)
  if (!offer.ok) throw new Error(offer.error.code)
  const phone = new Phone(offer.value.secret, clock)
  const confirmed = await identity.secondFactor.confirm(person.id, phone.code)
  if (!confirmed.ok) throw new Error(confirmed.error.code)
  return { phone, codes: confirmed.value.recoveryCodes }
}

const attempt = async (identity: Identity, code?: string, password = PASSWORD) =>
  codeOf(await identity.signIn({ name: '李娟', password, address: '192.0.2.1', code }))

describe.each(DATABASES)('a second factor on %s', (database) => {
  test('[WF35] nothing is asked before it is confirmed; then signing in needs a code, and none counts twice', async () => {
    const clock = new Clock()
    const identity = accountsOn(await openDb(database), clock)
    const li = await hire(identity, '李娟')
    expect(codeOf(await identity.secondFactor.confirm(li.id, '123456'))).toBe('second-factor-not-begun')
    const session = await sessionFor(identity, '李娟')
    expect(codeOf(await identity.secondFactor.begin(session, '错'))).toBe('password-wrong')
    expect(codeOf(await identity.secondFactor.confirm(li.id, '123456'))).toBe('second-factor-not-begun')
    expect(codeOf(await identity.secondFactor.begin(session, PASSWORD))).toBe('ok')
    expect(codeOf(await identity.secondFactor.confirm(li.id, '000000'))).toBe('second-factor-wrong')
    expect(await attempt(identity)).toBe('ok')
    const { phone } = await turnOn(identity, li, clock)
    expect(codeOf(await identity.secondFactor.begin(session, PASSWORD))).toBe('second-factor-on')
    expect(await attempt(identity)).toBe('second-factor-required')
    expect(await attempt(identity, '')).toBe('second-factor-required')
    expect(await attempt(identity, phone.code, '错')).toBe('credentials-wrong')
    // The code that turned it on was seen by whoever looked over the shoulder.
    expect(await attempt(identity, phone.code)).toBe('second-factor-wrong')
    clock.pass(HALF_MINUTE)
    const old = phone.code
    expect(await attempt(identity, ` ${old.slice(0, 3)} ${old.slice(3)} `)).toBe('ok')
    expect(await attempt(identity, old)).toBe('second-factor-wrong')
    clock.pass(HALF_MINUTE)
    expect(await attempt(identity, phone.code)).toBe('ok')
    expect(await attempt(identity, old)).toBe('second-factor-wrong')
  })

  test('[WF35] of ten who use one code at once, one gets in', async () => {
    const clock = new Clock()
    const identity = accountsOn(await openDb(database), clock)
    const { phone } = await turnOn(identity, await hire(identity, '李娟'), clock)
    clock.pass(HALF_MINUTE)
    const results = await Promise.all(Array.from({ length: 10 }, () => attempt(identity, phone.code)))
    expect(results.filter((result) => result === 'ok')).toHaveLength(1)
  })

  test('[WF36] each of ten recovery codes stands in once, however it is typed, and nobody can read them from the database', async () => {
    const db = await openDb(database)
    const clock = new Clock()
    const identity = accountsOn(db, clock)
    const [li, wang] = [await hire(identity, '李娟'), await hire(identity, '王强')]
    const { codes } = await turnOn(identity, li, clock)
    const others = await turnOn(identity, wang, clock)
    expect(new Set(codes).size).toBe(10)
    expect(await identity.secondFactor.state(li.id)).toEqual({ isOn: true, recoveryCodesLeft: 10 })
    expect(await attempt(identity, others.codes[0])).toBe('second-factor-wrong')
    const [first = '', second = ''] = codes
    const together = await Promise.all([1, 2, 3].map(() => attempt(identity, first)))
    expect(together.toSorted()).toEqual(['ok', 'second-factor-wrong', 'second-factor-wrong'])
    expect(await attempt(identity, second.toUpperCase().replaceAll('-', ' '))).toBe('ok')
    expect(await identity.secondFactor.state(li.id)).toEqual({ isOn: true, recoveryCodesLeft: 8 })
    const kept = JSON.stringify([
      await db.selectFrom('recovery_code').selectAll().execute(),
      await db.selectFrom('second_factor').selectAll().execute(),
    ])
    for (const code of codes) expect(kept.toLowerCase()).not.toContain(code.replaceAll('-', ''))
  })

  test('[WF36] with another AUTH_SECRET the authenticator is worth nothing, and the recovery codes still are', async () => {
    const db = await openDb(database)
    const clock = new Clock()
    const before = accountsOn(db, clock)
    const { phone, codes } = await turnOn(before, await hire(before, '李娟'), clock)
    const after = accountsOn(db, clock, 'another-secret-of-thirty-two-chars')
    clock.pass(HALF_MINUTE)
    expect(await attempt(after, phone.code)).toBe('second-factor-wrong')
    expect(await attempt(after, codes[0])).toBe('ok')
  })
})

test('[WF37] only the password of the person or an administrator turns it off, and then it is as if there was none', async () => {
  const clock = new Clock()
  const identity = accountsOn(await openDb('SQLite'), clock)
  const li = await hire(identity, '李娟')
  const session = (await identity.sessionOf(await signInAs(identity, '李娟'))) as CurrentSession
  const { phone, codes } = await turnOn(identity, li, clock)
  for (let n = 0; n < 10; n++) expect(codeOf(await identity.secondFactor.end(session, `猜测${n}`))).toBe('password-wrong')
  expect(codeOf(await identity.secondFactor.end(session, PASSWORD))).toBe('too-many-attempts')
  clock.pass(MINUTE)
  expect(codeOf(await identity.secondFactor.end(session, PASSWORD))).toBe('ok')
  expect(await identity.secondFactor.state(li.id)).toEqual({ isOn: false, recoveryCodesLeft: 0 })
  expect(await attempt(identity)).toBe('ok')

  const again = await turnOn(identity, li, clock)
  clock.pass(HALF_MINUTE)
  for (const stale of [phone.code, codes[0]]) expect(await attempt(identity, stale)).toBe('second-factor-wrong')
  expect(await attempt(identity, again.phone.code)).toBe('ok')
  await identity.secondFactor.remove(li.id)
  expect(await attempt(identity)).toBe('ok')
})

test('[WF38] wrong codes count as wrong passwords, and knowing the password alone forgives none of them', async () => {
  const clock = new Clock()
  const identity = accountsOn(await openDb('SQLite'), clock)
  const { phone } = await turnOn(identity, await hire(identity, '李娟'), clock)
  clock.pass(HOUR)
  for (let n = 0; n < 10; n++) {
    expect(await attempt(identity)).toBe('second-factor-required')
    expect(await attempt(identity, '000000')).toBe('second-factor-wrong')
  }
  expect(await attempt(identity, phone.code)).toBe('too-many-attempts')
  expect(await attempt(identity)).toBe('too-many-attempts')
  clock.pass(MINUTE)
  expect(await attempt(identity, phone.code)).toBe('ok')
})
