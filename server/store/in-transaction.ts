import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './schema.ts'

/** Does several things as one: in the transaction that is under way, else in one of its own. */
export function inTransaction<T>(db: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Transaction<Tables>) : db.transaction().execute(work)
}
