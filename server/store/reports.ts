import type { Kysely, Selectable } from 'kysely'
import { SCHEMA_VERSION } from '@gongping/shared/report/shape.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import type { DraftStatus } from '@gongping/shared/workflow/report-status.ts'
import { readAssignments, writeAssignment, writeDone } from './assignments.ts'
import { deleteExplanation, readExplanations, writeExplanation } from './explanations.ts'
import { CHAIN_START, nextHash } from './hash-chain.ts'
import { HEAD_COLUMNS, toHead } from './head.ts'
import { inTransaction } from './in-transaction.ts'
import { lookAt } from './look-at.ts'
import { writeEveryone, writeMember } from './members.ts'
import { readClaims, readRights } from './rights.ts'
import type { ReportTable, Tables } from './schema.ts'
import type { Head } from './report-head.ts'
import type {
  ClaimedReport,
  ExplanationRecord,
  NewExplanation,
  NewReport,
  ReportRecord,
  ReportTerms,
  Reports,
  Summary,
} from './store.ts'
import type { AssignmentRecord, Membership, NewAssignment } from './report-sharing.ts'
import { findStaff, holdOffice } from './sql-units.ts'
import { FIRST_UNIT } from './units.ts'
import { passTo } from './write-round.ts'

/** Report records over Kysely; the same text serves every SQL database. */
export class SqlReports implements Reports {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async create({ id, template, title, year, unit, seed, createdBy }: NewReport): Promise<void> {
    const report = { id, template, title, year, unit }
    const at = new Date().toISOString()
    const link = { seq: 1, batch: 'seed', personId: createdBy, at, update: seed }
    const hash = nextHash(CHAIN_START, link)
    const authored = { created_by: createdBy, created_at: at, updated_by: createdBy, updated_at: at }
    const head = { status: 'open', seq: 1, hash, terms: 1, epoch: 1, schema: SCHEMA_VERSION } as const
    const pruned = { pruned_seq: 0, pruned_hash: CHAIN_START }
    await inTransaction(this.#db, async (transaction) => {
      await holdOffice(transaction)
      const unit_id = (await findStaff(transaction, createdBy))?.unit_id ?? FIRST_UNIT
      await transaction
        .insertInto('report')
        .values({ ...report, ...authored, ...head, ...pruned, unit_id, everyone: 'drafter' })
        .execute()
      await transaction
        .insertInto('journal')
        .values({ report_id: report.id, seq: 1, batch: 'seed', person_id: createdBy, at, data: seed, hash })
        .execute()
      if (createdBy === '') return
      const owner = { report_id: report.id, person_id: createdBy, role: 'owner', scope: null } as const
      await transaction.insertInto('report_member').values(owner).execute()
    })
  }

  async list(): Promise<ReportRecord[]> {
    const rows = await this.#db.selectFrom('report').selectAll().orderBy('updated_at', 'desc').orderBy('id').execute()
    return rows.map(toRecord)
  }

  async listFor(personId: string): Promise<readonly ClaimedReport[]> {
    const claims = await readClaims(this.#db, personId)
    return (await this.list()).map((record) => ({ ...record, claim: claims(record) }))
  }

  terms(id: string, personId?: string): Promise<ReportTerms | null> {
    return lookAt(this.#db, async (db) => {
      const report = await db
        .selectFrom('report')
        .select(['id', 'unit_id', 'everyone', ...HEAD_COLUMNS])
        .where('id', '=', id)
        .executeTakeFirst()
      return report ? { head: toHead(report), unitId: report.unit_id, rights: await readRights(db, report, personId) } : null
    })
  }

  async saveSummary(id: string, summary: Summary): Promise<void> {
    await this.#db.updateTable('report').set(summary).where('id', '=', id).execute()
  }

  setStatus(id: string, status: DraftStatus, on?: number): Promise<Head | null> {
    return passTo(this.#db, id, { from: ['open', 'locked'], to: status, terms: on })
  }

  setEveryone(id: string, role: ReportRole | null, on?: number): Promise<Head | null> {
    return writeEveryone(this.#db, id, role, on)
  }

  setMember(id: string, personId: string, membership: Membership | null, on?: number): Promise<Head | null> {
    return writeMember(this.#db, id, personId, membership, on)
  }

  assignments(id: string): Promise<readonly AssignmentRecord[]> {
    return readAssignments(this.#db, id)
  }

  assign(id: string, assignment: NewAssignment, on?: number): Promise<boolean> {
    return writeAssignment(this.#db, id, assignment, on)
  }

  markDone(id: string, done: Pick<AssignmentRecord, 'place' | 'personId' | 'isDone'>, on?: number): Promise<boolean> {
    return writeDone(this.#db, id, done, on)
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

function toRecord(row: Selectable<ReportTable>): ReportRecord {
  const { total, grade, errors } = row
  return {
    id: row.id,
    template: row.template,
    title: row.title,
    year: row.year,
    unit: row.unit,
    unitId: row.unit_id,
    everyone: row.everyone,
    status: row.status,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
    summary: errors === null ? null : { total, grade, errors },
  }
}
