import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import { HEAD_COLUMNS, toHead } from '../head.ts'
import type { Tables } from '../schema.ts'
import { SqlJournal } from '../sql-journal.ts'
import type { Append, AppendOutcome, Journal } from '../store.ts'
import { appendStatement } from './append-statement.ts'
import { askPool } from './ask-pool.ts'

/**
 * The journal in PostgreSQL, which puts the commits of many connections on disk together by itself. Other processes
 * may append to the same reports.
 */
export class PostgresJournal extends SqlJournal implements Journal {
  readonly #pool: Pool
  readonly #records: Kysely<Tables>

  /**
   * @param history Kysely over the pool, patient enough to read a long log.
   * @param records likewise for short questions.
   */
  constructor(pool: Pool, history: Kysely<Tables>, records: Kysely<Tables>) {
    super(history)
    this.#pool = pool
    this.#records = records
  }

  async append(reportId: string, append: Append): Promise<AppendOutcome> {
    const { query, head } = appendStatement(reportId, append)
    const { rowCount } = await askPool(this.#pool, query)
    if (rowCount === 1) return { kind: 'committed', head }
    return this.#outcome(reportId, append)
  }

  /** What an append that found another head led to: perhaps it is in the log, and the answer was lost. */
  async #outcome(reportId: string, { batch, on, schema }: Append): Promise<AppendOutcome> {
    const row = await this.#records
      .selectFrom('report')
      .leftJoin('journal as done', (join) =>
        join.onRef('done.report_id', '=', 'report.id').on('done.seq', '>', on.seq).on('done.batch', '=', batch),
      )
      .select(HEAD_COLUMNS.map((column) => `report.${column}` as const))
      .select(['done.seq as doneSeq', 'done.hash as doneHash'])
      .where('report.id', '=', reportId)
      .orderBy('done.seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!row) return { kind: 'stale', head: null }
    const { doneSeq, doneHash } = row
    if (doneSeq === null || doneHash === null) return { kind: 'stale', head: toHead(row) }
    return { kind: 'committed', head: { ...on, seq: doneSeq, hash: doneHash, schema: schema ?? on.schema } }
  }
}
