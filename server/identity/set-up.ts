import type { Kysely } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { checkPerson } from './add-person.ts'
import type { NewPerson, Person } from './identity.ts'
import { hashPassword } from './password-hash.ts'
import { hasPeople, insertPerson } from './people.ts'
import { hashToken, randomToken } from './random-token.ts'
import type { IdentityTables } from './tables.ts'

export async function createSetupToken(db: Kysely<IdentityTables>): Promise<string | null> {
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

export async function setUp(
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
