import type { Kysely } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { CurrentSession, Person, Subject } from '../identity.ts'
import { type NewAccount, PROVIDER, findById, insertAccount, insertUser } from '../people.ts'
import { MAX_NAME_LENGTH, isUsableName, normalizeName } from '../person-name.ts'
import { hashToken } from '../random-token.ts'
import type { IdentityTables } from '../tables.ts'

type Database = Kysely<IdentityTables>

/** Hexadecimal digits that tell a name from one that is taken. */
const SUFFIX = 8
/** Characters; it is shown beside everything that the person does. */
const MAX_DISPLAY = 80

/**
 * The person behind a subject of the identity provider; somebody new is added, who stands in no unit before an
 * administrator says in which. A name that both sides have does not make two people one: whoever can choose their name
 * at the provider would become anybody here.
 */
export async function personOfSubject(db: Database, subject: Subject): Promise<{ person: Person; isNew: boolean }> {
  return db.transaction().execute(async (transaction) => {
    const known = await findBySubject(transaction, subject)
    if (known) return { person: known, isNew: false }
    const key = hashToken(keyOf(subject)).slice(0, SUFFIX)
    const wanted = normalizeName(subject.name ?? '')
    const name = isUsableName(wanted) ? wanted : `oidc-${key}`
    const display = shown(subject.display ?? '') || shown(subject.name ?? '') || name
    const person =
      (await insertUser(transaction, { name, display, role: 'member' })) ??
      (await insertUser(transaction, { name: `${name.slice(0, MAX_NAME_LENGTH - SUFFIX - 1)}-${key}`, display, role: 'member' }))
    if (!person) throw new Error('two subjects of one key')
    await insertAccount(transaction, { ...accountOf(subject), userId: person.id })
    return { person, isNew: true }
  })
}

/**
 * Lets a person sign in at the provider from now on. Fails with `oidc-taken` if somebody else does already, or with
 * `sign-in-required` if the session has ended meanwhile.
 */
export async function linkSubject(
  db: Database,
  { id, person }: CurrentSession,
  subject: Subject,
): Promise<Result<void, Failure>> {
  return db.transaction().execute(async (transaction) => {
    // A write, so that it waits for whoever is just ending the session, and is waited for.
    const { numUpdatedRows } = await transaction
      .updateTable('session')
      .set((to) => ({ updatedAt: to.ref('updatedAt') }))
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return err(failure('sign-in-required'))
    const known = await findBySubject(transaction, subject)
    if (known) return known.id === person.id ? ok(undefined) : err(failure('oidc-taken'))
    await insertAccount(transaction, { ...accountOf(subject), userId: person.id })
    return ok(undefined)
  })
}

/** Whether a person may sign in at the provider. */
export async function isLinked(db: Database, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('userId', '=', personId)
    .where('providerId', '=', PROVIDER)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** A name as the provider tells it, without what changes how the text around it is read. */
function shown(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
  return Array.from(plain).slice(0, MAX_DISPLAY).join('')
}

async function findBySubject(db: Database, subject: Subject): Promise<Person | null> {
  const row = await db
    .selectFrom('account')
    .select('userId')
    .where('providerId', '=', PROVIDER)
    .where('accountId', '=', keyOf(subject))
    .executeTakeFirst()
  return row ? findById(db, row.userId) : null
}

function accountOf(subject: Subject): Omit<NewAccount, 'userId'> {
  return { providerId: PROVIDER, accountId: keyOf(subject), password: null }
}

function keyOf({ issuer, subject }: Subject): string {
  return `${issuer} ${subject}`
}
