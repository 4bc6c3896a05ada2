import type { Kysely } from 'kysely'
import { PROVIDER } from './people.ts'
import type { IdentityTables } from './tables.ts'

type Database = Kysely<IdentityTables>

/** How somebody has shown who they are: by a way to sign in that can be taken from them. */
export type Proof =
  | { readonly by: 'password'; readonly hash: string }
  /** At the identity provider of the office. */
  | { readonly by: 'provider' }

/**
 * Whether a proof counts still. It writes what is there already: on PostgreSQL a look alone would not see a change that
 * is being committed, a write waits for it.
 */
export async function isProofGood(db: Database, personId: string, proof: Proof): Promise<boolean> {
  const own = db
    .updateTable('account')
    .set((to) => ({ updatedAt: to.ref('updatedAt') }))
    .where('userId', '=', personId)
  const { numUpdatedRows } = await (
    proof.by === 'password'
      ? own.where('providerId', '=', 'credential').where('password', '=', proof.hash)
      : own.where('providerId', '=', PROVIDER)
  ).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** @returns false for somebody who has left meanwhile. */
export async function noteSignIn(db: Database, personId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('user')
    .set((to) => ({ previous_sign_in_at: to.ref('last_sign_in_at'), last_sign_in_at: at.toISOString() }))
    .where('id', '=', personId)
    .where('is_active', '=', 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
