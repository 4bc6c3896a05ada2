import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Person } from './identity.ts'
import type { IdentityTables } from './tables.ts'

type Database = Kysely<IdentityTables>

const COLUMNS = ['id', 'username as name', 'name as display', 'role'] as const

export async function hasPeople(db: Database): Promise<boolean> {
  return (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function listPeople(db: Database): Promise<Person[]> {
  return db.selectFrom('user').select(COLUMNS).orderBy('createdAt').orderBy('id').execute()
}

/** @param name normalised */
export async function findByName(db: Database, name: string): Promise<Person | null> {
  return (await db.selectFrom('user').select(COLUMNS).where('username', '=', name).executeTakeFirst()) ?? null
}

export async function findById(db: Database, id: string): Promise<Person | null> {
  return (await db.selectFrom('user').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/**
 * Writes a person and the account that holds the password, as better-auth would. Call it inside a transaction.
 * @returns null if the name is taken.
 */
export async function insertPerson(db: Database, person: Omit<Person, 'id'>, passwordHash: string): Promise<Person | null> {
  const id = randomUUID()
  const at = new Date().toISOString()
  const dates = { createdAt: at, updatedAt: at }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('user')
    .values({
      ...dates,
      id,
      username: person.name,
      name: person.display,
      role: person.role,
      email: `${id}@people.invalid`,
      emailVerified: 0,
      image: null,
    })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return null
  await db
    .insertInto('account')
    .values({
      ...dates,
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
      scope: null,
    })
    .execute()
  return { id, ...person }
}

/** Another password for somebody, whose sessions all end: whoever knew the old one is out. Call it inside a transaction. */
export async function replacePassword(db: Database, personId: string, passwordHash: string): Promise<void> {
  await db
    .updateTable('account')
    .set({ password: passwordHash, updatedAt: new Date().toISOString() })
    .where('userId', '=', personId)
    .where('providerId', '=', 'credential')
    .execute()
  await db.deleteFrom('session').where('userId', '=', personId).execute()
}
