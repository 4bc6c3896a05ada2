import type { Kysely } from 'kysely'
import { Secret } from 'otpauth'
import { hashToken } from './random-token.ts'
import type { IdentityTables } from './tables.ts'

type Database = Kysely<IdentityTables>

const HOW_MANY = 10
/** 16 characters of base32. */
const BYTES = 10

/** Makes new ones in place of any before. @returns them in clear, the only time that they exist so. */
export async function renewRecoveryCodes(db: Database, personId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: HOW_MANY }, () => readable(new Secret({ size: BYTES }).base32))
  await dropRecoveryCodes(db, personId)
  await db
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ hash: hashOf(code), person_id: personId })))
    .execute()
  return codes
}

/** @returns whether it was one of this person's; it is none any more. */
export async function spendRecoveryCode(db: Database, personId: string, code: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recovery_code')
    .where('hash', '=', hashOf(code))
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function countRecoveryCodes(db: Database, personId: string): Promise<number> {
  const rows = await db.selectFrom('recovery_code').select('hash').where('person_id', '=', personId).execute()
  return rows.length
}

export async function dropRecoveryCodes(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
}

/** "abcd-efgh-ijkl-mnop": as it is written down. */
function readable(code: string): string {
  return code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-')
}

function hashOf(code: string): string {
  return hashToken(
    code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z2-7]/g, ''),
  )
}
