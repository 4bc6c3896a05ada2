import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import { HEAD_COLUMNS, toHead } from '../reports.ts'
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
    return (await this.#done(reportId, append)) ?? { kind: 'stale', head: await this.#head(reportId) }
  }

  /** What an earlier append of this batch was answered, or would have been, had the answer not been lost. */
  async #done(reportId: string, { batch, on, schema }: Append): Promise<AppendOutcome | null> {
    const last = await this.#records
      .selectFrom('journal')
      .select(['seq', 'hash'])
      .where('report_id', '=', reportId)
      .where('batch', '=', batch)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    return last ? { kind: 'committed', head: { ...on, ...last, schema: schema ?? on.schema } } : null
  }

  async #head(reportId: string) {
    const row = await this.#records.selectFrom('report').select(HEAD_COLUMNS).where('id', '=', reportId).executeTakeFirst()
    return row ? toHead(row) : null
  }
}
