import type { Kysely } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Person, Subject } from '../identity.ts'
import { type NewAccount, findById, insertAccount, insertUser } from '../people.ts'
import { MAX_NAME_LENGTH, isUsableName, normalizeName } from '../person-name.ts'
import { hashToken } from '../random-token.ts'
import type { IdentityTables } from '../tables.ts'

type Database = Kysely<IdentityTables>

const PROVIDER = 'oidc'
/** Hexadecimal digits that tell a name from one that is taken. */
const SUFFIX = 8

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
    const display = subject.display ?? subject.name ?? name
    const person =
      (await insertUser(transaction, { name, display, role: 'member' })) ??
      (await insertUser(transaction, { name: `${name.slice(0, MAX_NAME_LENGTH - SUFFIX - 1)}-${key}`, display, role: 'member' }))
    if (!person) throw new Error('two subjects of one key')
    await insertAccount(transaction, { ...accountOf(subject), userId: person.id })
    return { person, isNew: true }
  })
}

/** Lets a person sign in at the provider from now on. Fails with `oidc-taken` if somebody else does already. */
export async function linkSubject(db: Database, personId: string, subject: Subject): Promise<Result<void, Failure>> {
  return db.transaction().execute(async (transaction) => {
    const known = await findBySubject(transaction, subject)
    if (known) return known.id === personId ? ok(undefined) : err(failure('oidc-taken'))
    await insertAccount(transaction, { ...accountOf(subject), userId: personId })
    return ok(undefined)
  })
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
