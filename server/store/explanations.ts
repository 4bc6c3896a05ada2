import { type Kysely, type Transaction, sql } from 'kysely'
import { inTransaction } from './in-transaction.ts'
import type { Tables } from './schema.ts'
import type { ExplanationRecord, NewExplanation } from './store.ts'

/** Newest first. */
export async function readExplanations(db: Kysely<Tables>, reportId: string): Promise<readonly ExplanationRecord[]> {
  const rows = await db
    .selectFrom('explanation')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('at', 'desc')
    .orderBy('fingerprint')
    .execute()
  return rows.map(({ fingerprint, code, text, person_id, at }) => ({ fingerprint, code, text, personId: person_id, at }))
}

export function writeExplanation(
  db: Kysely<Tables>,
  reportId: string,
  terms: number,
  { fingerprint, code, text, personId }: NewExplanation,
): Promise<boolean> {
  const said = { code, text, person_id: personId, at: new Date().toISOString() }
  return whileOpen(db, reportId, terms, async (transaction) => {
    await transaction
      .insertInto('explanation')
      .values({ report_id: reportId, fingerprint, ...said })
      .onConflict((conflict) => conflict.columns(['report_id', 'fingerprint']).doUpdateSet(said))
      .execute()
  })
}

export function deleteExplanation(db: Kysely<Tables>, reportId: string, terms: number, fingerprint: string): Promise<boolean> {
  return whileOpen(db, reportId, terms, async (transaction) => {
    await transaction.deleteFrom('explanation').where('report_id', '=', reportId).where('fingerprint', '=', fingerprint).execute()
  })
}

/** Holds the report's row meanwhile, so that a lock or another right comes before all of it or after all of it. */
function whileOpen(
  db: Kysely<Tables>,
  reportId: string,
  terms: number,
  change: (transaction: Transaction<Tables>) => Promise<void>,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const held = await transaction
      .updateTable('report')
      .set({ seq: sql`seq` })
      .where('id', '=', reportId)
      .where('terms', '=', terms)
      .where('status', '=', 'open')
      .returning('id')
      .executeTakeFirst()
    if (held) await change(transaction)
    return held !== undefined
  })
}
