import { join } from 'node:path'
import { getMigrations } from 'better-auth/db/migration'
import { expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '../../test/support/temp-folder.ts'
import { openSqliteStore } from '../store/sqlite/open-store.ts'
import { createToken, personOfToken } from './api-tokens.ts'
import { authOptions } from './better-auth.ts'
import { identityMigrations } from './migrations.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { insertPerson } from './people.ts'
import { isUsableName, normalizeName } from './person-name.ts'
import { SessionCache } from './session-cache.ts'
import type { IdentityTables } from './tables.ts'

async function openDb() {
  const folder = tempFolder()
  const store = await openSqliteStore(join(folder.path, 'a.db'), identityMigrations)
  onTestFinished(async () => {
    await store.close()
    folder.remove()
  })
  return store.db.withTables<IdentityTables>()
}

const LI = { name: '李娟', display: '李娟', role: 'member' } as const

test('our tables are those that better-auth asks for', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(authOptions(await openDb()))
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

test('[PR23] when a token was last used is kept to the hour', async () => {
  const db = await openDb()
  const person = await insertPerson(db, LI, 'hash')
  const token = await createToken(db, person?.id ?? '')
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
  cache.set('cookie', { id: '1', ...LI })
  now += 2999
  expect(cache.get('cookie')).toMatchObject(LI)
  now += 1
  expect(cache.get('cookie')).toBeNull()
  cache.set('cookie', { id: '1', ...LI })
  cache.delete('cookie')
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
