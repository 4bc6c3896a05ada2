import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ApiToken } from '@gongping/shared/protocol/profile.ts'
import type { Person, PersonTokens, TokenMade } from './identity.ts'
import { activePeople, toPerson } from './people.ts'
import { hashToken, randomToken } from './random-token.ts'
import type { IdentityTables } from './tables.ts'

/** Marks a token as ours, so that a leaked one can be recognised in logs and repositories. */
const PREFIX = 'gp_'
/** "Last used" is for people who tidy up, so the hour is enough; a write per request would not be free. */
const HOUR = 3_600_000
/** Enough for a person to tell their tokens apart, and no help to anybody who guesses. */
const SHOWN = 4
const MAX_NAME = 60

/** @param name what it is for, in a person's words; cut. */
export async function createToken(db: Kysely<IdentityTables>, personId: string, name = ''): Promise<TokenMade> {
  const id = randomUUID()
  const token = PREFIX + randomToken()
  await db
    .insertInto('api_token')
    .values({
      id,
      user_id: personId,
      hash: hashToken(token),
      created_at: new Date().toISOString(),
      last_used_at: null,
      name: name.trim().slice(0, MAX_NAME),
      ending: token.slice(-SHOWN),
    })
    .execute()
  return { id, token }
}

export async function personOfToken(db: Kysely<IdentityTables>, token: string): Promise<Person | null> {
  if (!token.startsWith(PREFIX)) return null
  const hash = hashToken(token)
  const row = await activePeople(db)
    .innerJoin('api_token', 'api_token.user_id', 'user.id')
    .select('last_used_at')
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (!row) return null
  const { last_used_at: lastUsed } = row
  const now = Date.now()
  if (lastUsed === null || now - Date.parse(lastUsed) > HOUR) {
    await db.updateTable('api_token').set('last_used_at', new Date(now).toISOString()).where('hash', '=', hash).execute()
  }
  return toPerson(row)
}

/** The tokens of people, one by one. */
export class StoredTokens implements PersonTokens {
  readonly #db: Kysely<IdentityTables>
  readonly #changed: (personId: string) => void

  /** @param changed told of everybody of whom a token ended. */
  constructor(db: Kysely<IdentityTables>, changed: (personId: string) => void) {
    this.#db = db
    this.#changed = changed
  }

  async list(personId: string): Promise<readonly ApiToken[]> {
    const rows = await this.#db
      .selectFrom('api_token')
      .select(['id', 'name', 'ending', 'created_at', 'last_used_at'])
      .where('user_id', '=', personId)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute()
    return rows.map(({ created_at: createdAt, last_used_at: lastUsedAt, ...row }) => ({ ...row, createdAt, lastUsedAt }))
  }

  async withdraw(personId: string, tokenId: string): Promise<Result<void, Failure>> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('api_token')
      .where('user_id', '=', personId)
      .where('id', '=', tokenId)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return err(failure('token-unknown'))
    this.#changed(personId)
    return ok(undefined)
  }
}
