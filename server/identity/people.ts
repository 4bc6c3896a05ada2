import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Account, NewPerson, Person } from './identity.ts'
import type { IdentityTables } from './tables.ts'

type Database = Kysely<IdentityTables>

const COLUMNS = ['user.id', 'username as name', 'user.name as display', 'role', 'must_change_password'] as const

interface PersonRow extends Omit<Person, 'mustChangePassword'> {
  readonly must_change_password: number
}

/** Somebody with all that decides whether they get in. */
export interface Credential {
  readonly person: Person
  readonly isActive: boolean
  /** null: has no password, and signs in elsewhere. */
  readonly passwordHash: string | null
}

export async function hasPeople(db: Database): Promise<boolean> {
  return (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function listPeople(db: Database): Promise<Person[]> {
  const rows = await db.selectFrom('user').select(COLUMNS).orderBy('createdAt').orderBy('id').execute()
  return rows.map(toPerson)
}

export async function listAccounts(db: Database): Promise<Account[]> {
  const rows = await db
    .selectFrom('user')
    .leftJoin('second_factor', 'second_factor.person_id', 'user.id')
    .select([...COLUMNS, 'is_active', 'last_sign_in_at', 'is_on'])
    .orderBy('createdAt')
    .orderBy('user.id')
    .execute()
  return rows.map((row) => ({
    ...toPerson(row),
    isActive: row.is_active === 1,
    lastSignInAt: row.last_sign_in_at,
    hasSecondFactor: row.is_on === 1,
  }))
}

/** @param name normalised */
export async function findByName(db: Database, name: string): Promise<Person | null> {
  const row = await db.selectFrom('user').select(COLUMNS).where('username', '=', name).executeTakeFirst()
  return row ? toPerson(row) : null
}

export async function findById(db: Database, id: string): Promise<Person | null> {
  const row = await db.selectFrom('user').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row ? toPerson(row) : null
}

export async function findCredential(db: Database, by: { name: string } | { id: string }): Promise<Credential | null> {
  const query = db
    .selectFrom('user')
    .leftJoin('account', (join) => join.onRef('userId', '=', 'user.id').on('providerId', '=', 'credential'))
    .select([...COLUMNS, 'is_active', 'password'])
  const row = await ('name' in by ? query.where('username', '=', by.name) : query.where('user.id', '=', by.id)).executeTakeFirst()
  return row ? { person: toPerson(row), isActive: row.is_active === 1, passwordHash: row.password } : null
}

/** The person behind a token or a session, as long as they are in office. */
export function activePeople(db: Database) {
  return db.selectFrom('user').select(COLUMNS).where('is_active', '=', 1)
}

export function toPerson({ id, name, display, role, must_change_password: mustChange }: PersonRow): Person {
  return { id, name, display, role, mustChangePassword: mustChange === 1 }
}

/**
 * Writes a person and the account that holds the password, as better-auth would. Call it inside a transaction.
 * @param options `id`: instead of one made up; `isActive`: false for somebody who is let in later.
 * @returns null if the name or the id is taken.
 */
export async function insertPerson(
  db: Database,
  person: Omit<NewPerson, 'password'>,
  passwordHash: string,
  options: { readonly id?: string; readonly isActive?: boolean } = {},
): Promise<Person | null> {
  const added = await insertUser(db, person, options.isActive, options.id)
  if (added) await insertAccount(db, { userId: added.id, providerId: 'credential', accountId: added.id, password: passwordHash })
  return added
}

/** Writes a person who has no way to sign in yet. @returns null if the name is taken. */
export async function insertUser(
  db: Database,
  person: Omit<NewPerson, 'password'>,
  isActive = true,
  id: string = randomUUID(),
): Promise<Person | null> {
  const at = new Date().toISOString()
  const dates = { createdAt: at, updatedAt: at }
  const mustChange = person.mustChangePassword ?? false
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
      must_change_password: mustChange ? 1 : 0,
      is_active: isActive ? 1 : 0,
      last_sign_in_at: null,
      previous_sign_in_at: null,
    })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return null
  return { id, name: person.name, display: person.display, role: person.role, mustChangePassword: mustChange }
}

/** How ways to sign in at the identity provider of the office are marked. */
export const PROVIDER = 'oidc'

export interface NewAccount {
  readonly userId: string
  /** 'credential' for a password, 'oidc' for the office's identity provider. */
  readonly providerId: string
  readonly accountId: string
  /** Hash; null where somebody else knows the password. */
  readonly password: string | null
}

/** Writes a way in which a person signs in. What a provider hands out is used once and not kept. */
export async function insertAccount(db: Database, account: NewAccount): Promise<void> {
  const at = new Date().toISOString()
  await db
    .insertInto('account')
    .values({
      ...account,
      id: randomUUID(),
      createdAt: at,
      updatedAt: at,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
      scope: null,
    })
    .execute()
}

/**
 * Another password for somebody, whose sessions end: whoever knew the old one is out. Call it inside a transaction.
 * @param from hash that it is instead of; absent: of any.
 * @returns false where it is another one meanwhile.
 */
export async function replacePassword(
  db: Database,
  personId: string,
  { hash, mustChange, keep, from }: NewPassword,
): Promise<boolean> {
  const account = db
    .updateTable('account')
    .set({ password: hash, updatedAt: new Date().toISOString() })
    .where('userId', '=', personId)
    .where('providerId', '=', 'credential')
  const { numUpdatedRows } = await (from === undefined ? account : account.where('password', '=', from)).executeTakeFirst()
  if (from !== undefined && numUpdatedRows === 0n) return false
  // Somebody who came from the identity provider has none yet.
  if (numUpdatedRows === 0n) {
    await insertAccount(db, { userId: personId, providerId: 'credential', accountId: personId, password: hash })
  }
  await db
    .updateTable('user')
    .set('must_change_password', mustChange ? 1 : 0)
    .where('id', '=', personId)
    .execute()
  const sessions = db.deleteFrom('session').where('userId', '=', personId)
  await (keep === undefined ? sessions : sessions.where('id', '!=', keep)).execute()
  return true
}

/** Nobody signs in as this person at the identity provider any more. */
export async function dropLinks(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('account').where('userId', '=', personId).where('providerId', '=', PROVIDER).execute()
}

interface NewPassword {
  readonly hash: string
  readonly mustChange: boolean
  /** Id of the session that goes on. */
  readonly keep?: string
  readonly from?: string
}
