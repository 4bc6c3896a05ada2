import { type Kysely, type Selectable, type Transaction, sql } from 'kysely'
import type { ReportTable, Tables } from './schema.ts'
import type { Head } from './report-head.ts'

export const HEAD_COLUMNS = ['seq', 'hash', 'status', 'terms', 'epoch', 'schema'] as const

export function toHead(row: Pick<Selectable<ReportTable>, (typeof HEAD_COLUMNS)[number]>): Head {
  const { seq, hash, status, terms, epoch, schema } = row
  return { seq, hash, status, terms, epoch, schema }
}

/**
 * Keeps appends and changes of terms out until the transaction ends.
 * @param on the terms that must not have ended yet; undefined: any.
 * @returns undefined if they have, or there is no such report.
 */
export function holdReport(db: Transaction<Tables>, id: string, on?: number) {
  const report = db
    .updateTable('report')
    .set({ seq: sql`seq` })
    .where('id', '=', id)
  return (on === undefined ? report : report.where('terms', '=', on))
    .returning(['epoch', 'pruned_seq', 'pruned_hash'])
    .executeTakeFirst()
}

/** From here on no append is done that was judged by the earlier terms. @param on as in {@link holdReport}. */
export async function endTerms(db: Kysely<Tables>, id: string, on?: number): Promise<Head | null> {
  const report = db
    .updateTable('report')
    .set({ terms: sql`terms + 1` })
    .where('id', '=', id)
  const row = await (on === undefined ? report : report.where('terms', '=', on)).returning(HEAD_COLUMNS).executeTakeFirst()
  return row ? toHead(row) : null
}
