import { type Kysely, type Selectable, type Transaction, sql } from 'kysely'
import { SCHEMA_VERSION } from '@gongping/shared/report/shape.ts'
import { NOTHING, type WriteScope, formatScope, parseScope } from '@gongping/shared/workflow/write-scope.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import { deleteExplanation, readExplanations, writeExplanation } from './explanations.ts'
import { CHAIN_START, nextHash } from './hash-chain.ts'
import { inTransaction } from './in-transaction.ts'
import type { ReportTable, Tables } from './schema.ts'
import type { ExplanationRecord, Head, NewExplanation, NewReport, ReportRecord, Reports, Summary } from './store.ts'

/** Report records over Kysely; the same text serves every SQL database. */
export class SqlReports implements Reports {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async create({ seed, createdBy, importedFrom: _, ...report }: NewReport): Promise<void> {
    const at = new Date().toISOString()
    const link = { seq: 1, batch: 'seed', personId: createdBy, at, update: seed }
    const hash = nextHash(CHAIN_START, link)
    const authored = { created_by: createdBy, created_at: at, updated_by: createdBy, updated_at: at }
    const head = { status: 'open', seq: 1, hash, terms: 1, epoch: 1, schema: SCHEMA_VERSION } as const
    const pruned = { pruned_seq: 0, pruned_hash: CHAIN_START }
    await inTransaction(this.#db, async (transaction) => {
      await transaction
        .insertInto('report')
        .values({ ...report, ...authored, ...head, ...pruned })
        .execute()
      await transaction
        .insertInto('journal')
        .values({ report_id: report.id, seq: 1, batch: 'seed', person_id: createdBy, at, data: seed, hash })
        .execute()
    })
  }

  async list(): Promise<ReportRecord[]> {
    const rows = await this.#db.selectFrom('report').selectAll().orderBy('updated_at', 'desc').orderBy('id').execute()
    return rows.map(toRecord)
  }

  async saveSummary(id: string, summary: Summary): Promise<void> {
    await this.#db.updateTable('report').set(summary).where('id', '=', id).execute()
  }

  // One statement: it waits for the append that is under way, and the next append waits for it.
  async setStatus(id: string, status: ReportStatus): Promise<Head | null> {
    const row = await this.#db
      .updateTable('report')
      .set({ status, terms: sql`terms + 1` })
      .where('id', '=', id)
      .where('status', '!=', 'sealed')
      .returning(HEAD_COLUMNS)
      .executeTakeFirst()
    return row ? toHead(row) : null
  }

  async setScope(id: string, personId: string, scope: WriteScope | null): Promise<Head | null> {
    return inTransaction(this.#db, async (transaction) => {
      // First of all, so that it holds the report's row from here on.
      const row = await transaction
        .updateTable('report')
        .set({ terms: sql`terms + 1` })
        .where('id', '=', id)
        .returning(HEAD_COLUMNS)
        .executeTakeFirst()
      if (!row) return null
      await transaction.deleteFrom('report_scope').where('report_id', '=', id).where('person_id', '=', personId).execute()
      if (scope) await insertScope(transaction, id, personId, scope)
      return toHead(row)
    })
  }

  scopes(id: string): Promise<ReadonlyMap<string, WriteScope>> {
    return readScopes(this.#db, id)
  }

  explanations(id: string): Promise<readonly ExplanationRecord[]> {
    return readExplanations(this.#db, id)
  }

  explain(id: string, terms: number, explanation: NewExplanation): Promise<boolean> {
    return writeExplanation(this.#db, id, terms, explanation)
  }

  unexplain(id: string, terms: number, fingerprint: string): Promise<boolean> {
    return deleteExplanation(this.#db, id, terms, fingerprint)
  }
}

export const HEAD_COLUMNS = ['seq', 'hash', 'status', 'terms', 'epoch', 'schema'] as const

export function toHead(row: Pick<Selectable<ReportTable>, (typeof HEAD_COLUMNS)[number]>): Head {
  const { seq, hash, status, terms, epoch, schema } = row
  return { seq, hash, status, terms, epoch, schema }
}

export async function readScopes(db: Kysely<Tables>, id: string): Promise<ReadonlyMap<string, WriteScope>> {
  const rows = await db.selectFrom('report_scope').select(['person_id', 'scope']).where('report_id', '=', id).execute()
  // What cannot be read, grants nothing.
  return new Map(rows.map(({ person_id, scope }) => [person_id, parseScope(scope) ?? NOTHING]))
}

async function insertScope(transaction: Transaction<Tables>, id: string, personId: string, scope: WriteScope): Promise<void> {
  await transaction
    .insertInto('report_scope')
    .values({ report_id: id, person_id: personId, scope: formatScope(scope) })
    .execute()
}

function toRecord(row: Selectable<ReportTable>): ReportRecord {
  const { total, grade, errors } = row
  return {
    id: row.id,
    template: row.template,
    title: row.title,
    year: row.year,
    unit: row.unit,
    status: row.status,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
    summary: errors === null ? null : { total, grade, errors },
  }
}
