import type { Kysely } from 'kysely'
import { inTransaction } from '../in-transaction.ts'
import type { Actor, Deed } from '../audit-log.ts'
import type { Tables } from '../schema.ts'
import { appendEntry } from './append-entry.ts'

/**
 * A change and its entry in the audit log, in one transaction: both are on disk, or neither is.
 * @param change null and false say that nothing was done: then there is no entry either.
 */
export function changeAndNote<T>(
  db: Kysely<Tables>,
  actor: Actor,
  deed: Deed,
  change: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return inTransaction(db, async (transaction) => {
    const done = await change(transaction)
    if (done !== null && done !== false) await appendEntry(transaction, actor, deed)
    return done
  })
}
