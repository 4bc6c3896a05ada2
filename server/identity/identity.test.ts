import { getMigrations } from 'better-auth/db/migration'
import { describe, expect, test } from 'vitest'
import { DATABASES, PASSWORD, accountDatabases, accountsOn, withCookies } from '../../test/support/accounts.ts'
import { createToken, personOfToken } from './api-tokens.ts'
import { authOptions } from './better-auth.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { insertPerson } from './people.ts'
import { isUsableName, normalizeName } from './person-name.ts'
import { SessionCache } from './session-cache.ts'

const openDb = accountDatabases()

const LI = { name: '李娟', display: '李娟', role: 'member' } as const

test.each(DATABASES)('our tables are those that better-auth asks for, on %s', async (database) => {
  const { database: ours, ...options } = authOptions(await openDb(database))
  // What it compares with is read the way of each database.
  const type = database === 'SQLite' ? 'sqlite' : 'postgres'
  const { toBeCreated, toBeAdded } = await getMigrations({ ...options, database: { ...ours, type }, logger: { disabled: true } })
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
})

test('[PR23] a password is found right however its characters are composed, and any other is wrong', async () => {
  const hash = await hashPassword('預算é１２３')
  expect(hash).not.toBe(await hashPassword('預算é１２３'))
  expect(await verifyPassword(hash, '預算e\u0301123')).toBe(true)
  for (const other of ['', '預算é124', '預算É123']) expect(await verifyPassword(hash, other)).toBe(false)
  for (const broken of ['', 'x', hash.slice(0, 40), hash.replace('argon2id', 'argon2i')]) {
    expect(await verifyPassword(broken, '預算é123')).toBe(false)
  }
})

test.each(DATABASES)('[PR23] when a token was last used is kept to the hour, on %s', async (database) => {
  const db = await openDb(database)
  const person = await insertPerson(db, LI, 'hash')
  const { token } = await createToken(db, person?.id ?? '')
  const lastUsed = async () => (await db.selectFrom('api_token').select('last_used_at').executeTakeFirstOrThrow()).last_used_at
  expect(await lastUsed()).toBeNull()
  expect(await personOfToken(db, token)).toEqual(person)
  const first = await lastUsed()
  expect(first).not.toBeNull()
  await personOfToken(db, token)
  expect(await lastUsed()).toBe(first)
  await db.updateTable('api_token').set('last_used_at', '2024-01-01T00:00:00.000Z').execute()
  await personOfToken(db, token)
  expect(await lastUsed()).not.toBe('2024-01-01T00:00:00.000Z')
})

test('[PR22] whose session a cookie is, is remembered for three seconds and no longer', () => {
  let now = 1000
  const cache = new SessionCache(() => now)
  const session = { id: 's', person: { id: '1', ...LI, mustChangePassword: false }, seenAt: now }
  cache.set('cookie', session)
  now += 2999
  expect(cache.get('cookie')).toBe(session)
  now += 1
  expect(cache.get('cookie')).toBeNull()
  cache.set('cookie', session)
  cache.forget('2')
  expect(cache.get('cookie')).toBe(session)
  cache.forget('1')
  expect(cache.get('cookie')).toBeNull()
})

test('[WF2] names are Chinese, Latin or numbers, without blanks and signs', () => {
  for (const name of ['李娟', '欧阳予倩', 'li.juan', 'li-juan_2', 'Ⅻ室', '张三丰2024']) {
    expect([name, isUsableName(normalizeName(name))]).toEqual([name, true])
  }
  for (const name of ['', '李', '李 娟', 'a/b', '<b>', 'a@b.cn', '李\u200b娟', '李\n娟', '😀😀', 'x'.repeat(31)]) {
    expect([name, isUsableName(normalizeName(name))]).toEqual([name, false])
  }
})

describe.each(DATABASES)('accounts on %s', (database) => {
  const open = async () => accountsOn(await openDb(database))

  test('[PR20] somebody signs in, is known by the cookie, signs out, and the cookie is worth nothing', async () => {
    const identity = await open()
    await identity.addPerson({ ...LI, password: PASSWORD })
    expect(await identity.signIn({ name: '李娟', password: 'wrong', address: '::1' })).toMatchObject({ ok: false })
    const signedIn = await identity.signIn({ name: '李娟', password: PASSWORD, address: '::1' })
    if (!signedIn.ok) throw new Error(signedIn.error.code)
    const headers = withCookies(signedIn.value.cookies)
    expect(await identity.sessionOf(headers)).toMatchObject({ person: LI })
    expect(await identity.personOf(headers)).toMatchObject(LI)
    await identity.signOut(headers)
    expect(await identity.personOf(headers)).toBeNull()
  })

  test('[PR46] another password ends the sessions, and the API tokens stay', async () => {
    const identity = await open()
    const added = await identity.addPerson({ ...LI, password: PASSWORD })
    if (!added.ok) throw new Error(added.error.code)
    const signedIn = await identity.signIn({ name: '李娟', password: PASSWORD, address: '::1' })
    const { token } = await identity.createToken(added.value.id)
    expect(await identity.setPassword('李娟', `${PASSWORD}。`)).toMatchObject({ ok: true })
    expect(await identity.personOf(withCookies(signedIn.ok ? signedIn.value.cookies : []))).toBeNull()
    expect(await identity.signIn({ name: '李娟', password: PASSWORD, address: '::1' })).toMatchObject({ ok: false })
    expect(await identity.personOfToken(token)).toEqual(added.value)
  })

  test('[WF2] of two people who are added under one name at once, one is, and the other is told', async () => {
    const identity = await open()
    const added = await Promise.all([1, 2].map(() => identity.addPerson({ ...LI, password: PASSWORD })))
    expect(added.filter(({ ok }) => ok)).toHaveLength(1)
    expect(added.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'person-exists' } })
    expect(await identity.listPeople()).toHaveLength(1)
  })

  test('[PR24] of two people who use one set-up link at once, one gets in', async () => {
    const identity = await open()
    const token = (await identity.createSetupToken()) ?? ''
    const people = ['李娟', '王强'].map((name) => identity.setUp(token, { name, display: name, password: PASSWORD }))
    expect((await Promise.all(people)).filter(({ ok }) => ok)).toHaveLength(1)
    expect(await identity.listPeople()).toHaveLength(1)
    expect(await identity.createSetupToken()).toBeNull()
  })
})
