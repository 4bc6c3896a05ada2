import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import { SqlJournal } from '../sql-journal.ts'
import { type LogFault, verifyLog } from '../verify-log.ts'

/** The reports of a database whose log is not the one that was written. */
export async function damagedReports(db: Kysely<Tables>): Promise<(LogFault & { readonly id: string })[]> {
  const journal = new SqlJournal(db)
  const damaged = []
  // One after the other: the largest report has to fit into memory, not all of them.
  for (const { id } of await db.selectFrom('report').select('id').orderBy('id').execute()) {
    const trail = await journal.audit(id)
    const fault = trail && verifyLog(trail)
    if (fault) damaged.push({ id, ...fault })
  }
  return damaged
}
