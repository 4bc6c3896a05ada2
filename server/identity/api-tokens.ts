import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Person } from './identity.ts'
import { activePeople, toPerson } from './people.ts'
import { hashToken, randomToken } from './random-token.ts'
import type { IdentityTables } from './tables.ts'

/** Marks a token as ours, so that a leaked one can be recognised in logs and repositories. */
const PREFIX = 'gp_'
/** "Last used" is for people who tidy up, so the hour is enough; a write per request would not be free. */
const HOUR = 3_600_000

export async function createToken(db: Kysely<IdentityTables>, personId: string): Promise<string> {
  const token = PREFIX + randomToken()
  await db
    .insertInto('api_token')
    .values({
      id: randomUUID(),
      user_id: personId,
      hash: hashToken(token),
      created_at: new Date().toISOString(),
      last_used_at: null,
    })
    .execute()
  return token
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
