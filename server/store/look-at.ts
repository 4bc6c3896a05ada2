import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './schema.ts'

/** Reads of one moment, without holding up whoever writes. */
export function lookAt<T>(db: Kysely<Tables>, read: (moment: Transaction<Tables>) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}
