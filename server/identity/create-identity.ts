import type { Kysely } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { createToken, personOfToken } from './api-tokens.ts'
import { type AuthSettings, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, createAuth } from './better-auth.ts'
import type { Identity, NewPerson, Person } from './identity.ts'
import { hashPassword } from './password-hash.ts'
import { findByName, hasPeople, insertPerson, listPeople, replacePassword } from './people.ts'
import { isUsableName, normalizeName } from './person-name.ts'
import { hashToken, randomToken } from './random-token.ts'
import { Sessions } from './sessions.ts'
import type { IdentityTables } from './tables.ts'

/** Accounts in the given database, whose tables {@link identityMigrations} has made. */
export function createIdentity(db: Kysely<IdentityTables>, settings: AuthSettings): Identity {
  const sessions = new Sessions(createAuth(db, settings), db)
  return {
    personOf(headers) {
      const token = bearerToken(headers)
      return token === null ? sessions.personOf(headers) : personOfToken(db, token)
    },
    personOfToken: (token) => personOfToken(db, token),
    signIn: (credentials) => sessions.signIn(credentials),
    signOut: (headers) => sessions.signOut(headers),
    async currentSession(headers) {
      const token = bearerToken(headers)
      if (token === null) return sessions.current(headers)
      const person = await personOfToken(db, token)
      return person && { person, cookies: [] }
    },
    hasPeople: () => hasPeople(db),
    addPerson: (person) => addPerson(db, person),
    setPassword: (name, password) => setPassword(db, name, password),
    findPerson: (name) => findByName(db, normalizeName(name)),
    listPeople: () => listPeople(db),
    createToken: (personId) => createToken(db, personId),
    createSetupToken: () => createSetupToken(db),
    setUp: (token, person) => setUp(db, token, person),
  }
}

/** @returns the token of an `Authorization: Bearer` header, null where there is no such header. */
function bearerToken(headers: Headers): string | null {
  return /^bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

async function addPerson(db: Kysely<IdentityTables>, person: NewPerson): Promise<Result<Person, Failure>> {
  const checked = checkPerson(person)
  if (!checked.ok) return checked
  const hash = await hashPassword(person.password)
  const added = await db.transaction().execute((transaction) => insertPerson(transaction, checked.value, hash))
  return added ? ok(added) : err(failure('person-exists', { name: checked.value.name }))
}

async function setPassword(db: Kysely<IdentityTables>, name: string, password: string): Promise<Result<Person, Failure>> {
  const wrong = wrongPassword(password)
  if (wrong) return err(wrong)
  const person = await findByName(db, normalizeName(name))
  if (!person) return err(failure('person-unknown', { name }))
  const hash = await hashPassword(password)
  await db.transaction().execute((transaction) => replacePassword(transaction, person.id, hash))
  return ok(person)
}

function checkPerson({ name, display, role, password }: NewPerson): Result<Omit<Person, 'id'>, Failure> {
  const normalized = normalizeName(name)
  if (!isUsableName(normalized)) return err(failure('name-not-usable'))
  const wrong = wrongPassword(password)
  return wrong ? err(wrong) : ok({ name: normalized, display: display.trim() || name.trim(), role })
}

function wrongPassword(password: string): Failure | null {
  if (password.length < MIN_PASSWORD_LENGTH) return failure('password-too-short', { least: String(MIN_PASSWORD_LENGTH) })
  return password.length > MAX_PASSWORD_LENGTH ? failure('body-invalid', { field: 'password' }) : null
}

async function createSetupToken(db: Kysely<IdentityTables>): Promise<string | null> {
  if (await hasPeople(db)) return null
  const token = randomToken()
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('setup_token').execute()
    await transaction
      .insertInto('setup_token')
      .values({ hash: hashToken(token) })
      .execute()
  })
  return token
}

async function setUp(
  db: Kysely<IdentityTables>,
  token: string,
  person: Omit<NewPerson, 'role'>,
): Promise<Result<Person, Failure>> {
  const hash = hashToken(token)
  // Whoever has no link learns nothing else, and costs no password hash.
  const known = await db.selectFrom('setup_token').select('hash').where('hash', '=', hash).executeTakeFirst()
  if (!known) return err(failure('setup-link-invalid'))
  const checked = checkPerson({ ...person, role: 'admin' })
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(person.password)
  const added = await db.transaction().execute(async (transaction) => {
    // All deleted first: whoever does so holds up everybody else with this link or another, so only one gets in.
    const used = await transaction.deleteFrom('setup_token').returning('hash').execute()
    if (!used.some((row) => row.hash === hash) || (await hasPeople(transaction))) return null
    return insertPerson(transaction, checked.value, passwordHash)
  })
  return added ? ok(added) : err(failure('setup-link-invalid'))
}
