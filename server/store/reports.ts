import type { Kysely, Selectable } from 'kysely'
import type { NewReport, ReportRecord, Reports, Summary } from './store.ts'
import type { ReportTable, Tables } from './schema.ts'

/** Report records over Kysely; the same text serves every SQL database. */
export class SqlReports implements Reports {
  private readonly db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.db = db
  }

  async create({ seed, createdBy, ...report }: NewReport): Promise<void> {
    const at = new Date().toISOString()
    const authored = { created_by: createdBy, created_at: at, updated_by: createdBy, updated_at: at }
    await this.db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('report')
        .values({ ...report, ...authored, status: 'open', seq: 1 })
        .execute()
      await transaction
        .insertInto('journal')
        .values({ report_id: report.id, seq: 1, batch: 'seed', person_id: createdBy, at, data: seed })
        .execute()
    })
  }

  async list(): Promise<ReportRecord[]> {
    const rows = await this.db.selectFrom('report').selectAll().orderBy('updated_at', 'desc').orderBy('id').execute()
    return rows.map(toRecord)
  }

  async saveSummary(id: string, summary: Summary): Promise<void> {
    await this.db.updateTable('report').set(summary).where('id', '=', id).execute()
  }
}

function toRecord(row: Selectable<ReportTable>): ReportRecord {
  const { total, grade, errors } = row
  return {
    id: row.id,
    template: row.template,
    title: row.title,
    year: row.year,
    unit: row.unit,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
    summary: errors === null ? null : { total, grade, errors },
  }
}
