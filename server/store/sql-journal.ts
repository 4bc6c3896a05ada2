import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import { sha256 } from './hash-chain.ts'
import { HEAD_COLUMNS, holdReport, toHead } from './head.ts'
import { lookAt } from './look-at.ts'
import { readRights } from './rights.ts'
import type { JournalTable, Tables } from './schema.ts'
import { END, soundSnapshot } from './sound-snapshot.ts'
import { StorageError } from './storage-error.ts'
import type { Head } from './report-head.ts'
import type { AuditRow, AuditTrail, Journal, LastEdit, NewSnapshot, SnapshotRecord, StoredReport } from './store.ts'
import type { Stint } from './stint.ts'
import { isSound, verifyRows } from './verify-log.ts'

/** Characters of a time in ISO 8601. */
const TO_THE_MINUTE = 16
/** Of so many edits it is told who wrote after whom within a minute. */
const TOLD_APART = 5_000

/**
 * Everything that a journal does besides appending, over Kysely; the same text serves every SQL database. What
 * changes a log begins with {@link holdReport}, so that it stands in line with the appends.
 */
export class SqlJournal implements Omit<Journal, 'append'> {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async heads(reportIds: readonly string[]): Promise<ReadonlyMap<string, Head>> {
    if (reportIds.length === 0) return new Map()
    const rows = await this.#db
      .selectFrom('report')
      .select(['id', ...HEAD_COLUMNS])
      .where('id', 'in', reportIds)
      .execute()
    return new Map(rows.map((row) => [row.id, toHead(row)]))
  }

  load(reportId: string, after = 0, upTo = END): Promise<StoredReport | null> {
    return lookAt(this.#db, async (db) => {
      const report = await findReport(db, reportId)
      if (!report || upTo < report.pruned_seq) return null
      const isKept = after > 0 && after >= report.pruned_seq
      const snapshot = isKept ? null : await soundSnapshot(db, reportId, report.pruned_seq, upTo + 1)
      const rows = await rowsAfter(db, reportId, snapshot?.seq ?? after)
        .where('seq', '<=', upTo)
        .select(['seq', 'person_id', 'data'])
        .execute()
      const authors = await db.selectFrom('author').select(['client_id', 'person_id']).where('report_id', '=', reportId).execute()
      return {
        head: toHead(report),
        snapshot: snapshot && { seq: snapshot.seq, state: snapshot.state },
        updates: rows.map(({ seq, person_id, data }) => ({ seq, personId: person_id, update: data })),
        authors: new Map(authors.map(({ client_id, person_id }) => [client_id, person_id])),
        rights: await readRights(db, report),
      }
    })
  }

  async saveSnapshot(reportId: string, { seq, epoch, state }: NewSnapshot): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      const report = await hold(db, reportId)
      if (report.epoch !== epoch) return
      const row = await rowsAfter(db, reportId, seq - 1)
        .select(['seq', 'hash'])
        .limit(1)
        .executeTakeFirst()
      if (row?.seq !== seq) throw new Error(`no row ${seq} to take a snapshot at`)
      await proveRows(db, reportId, { seq: report.pruned_seq, hash: report.pruned_hash }, seq)
      const kept = { hash: row.hash, state, digest: sha256(state), at: new Date().toISOString() }
      await db
        .insertInto('snapshot')
        .values({ report_id: reportId, seq, ...kept })
        .onConflict((conflict) => conflict.columns(['report_id', 'seq']).doUpdateSet(kept))
        .execute()
    })
  }

  snapshots(reportId: string): Promise<readonly SnapshotRecord[]> {
    return this.#db
      .selectFrom('snapshot')
      .select(['seq', 'hash', 'at', sql<number>`length(state)`.as('bytes')])
      .where('report_id', '=', reportId)
      .orderBy('seq')
      .execute()
  }

  async prune(reportId: string, seq: number): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await hold(db, reportId)
      const ofReport = db.selectFrom('snapshot').where('report_id', '=', reportId)
      const base = await ofReport.select(['hash', 'state', 'digest']).where('seq', '=', seq).executeTakeFirst()
      if (!base) throw new Error(`no snapshot at ${seq} to prune behind`)
      if (!isSound(base)) throw new StorageError(`the snapshot at ${seq} of report ${reportId} is damaged`)
      await db.updateTable('report').set({ pruned_seq: seq, pruned_hash: base.hash }).where('id', '=', reportId).execute()
      await db.deleteFrom('journal').where('report_id', '=', reportId).where('seq', '<=', seq).execute()
      await db.deleteFrom('snapshot').where('report_id', '=', reportId).where('seq', '<', seq).execute()
    })
  }

  async dropSnapshot(reportId: string, seq: number): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      const report = await hold(db, reportId)
      if (report.pruned_seq === seq) throw new Error(`the rows before the snapshot at ${seq} are pruned`)
      await db.deleteFrom('snapshot').where('report_id', '=', reportId).where('seq', '=', seq).execute()
    })
  }

  async lastEdits(reportId: string): Promise<readonly LastEdit[]> {
    const rows = await this.#db.selectFrom('last_edit').selectAll().where('report_id', '=', reportId).orderBy('place').execute()
    return rows.map(({ place, person_id, at, seq }) => ({ place, personId: person_id, at, seq }))
  }

  async stints(reportId: string): Promise<readonly Stint[]> {
    const ofPerson = sql<number>`row_number() over (partition by person_id order by journal.seq)`
    const numbered = this.#db
      .selectFrom('journal')
      .innerJoin('report', 'report.id', 'journal.report_id')
      .select(['journal.seq as seq', 'person_id', 'at', 'report.seq as end', ofPerson.as('nth')])
      .where('report_id', '=', reportId)
    const last = sql<number>`max(seq)`
    const rows = await this.#db
      .selectFrom(numbered.as('edit'))
      .select(['person_id', sql<number>`min(seq)`.as('first'), last.as('last')])
      .select([sql<string>`min(at)`.as('from'), sql<string>`max(at)`.as('at')])
      .groupBy(['person_id', sql`substr(at, 1, ${sql.lit(TO_THE_MINUTE)})`])
      // Where nobody writes in between, both numbers rise together.
      .groupBy(sql`case when seq > "end" - ${sql.lit(TOLD_APART)} then seq - nth else 0 end`)
      .orderBy(last)
      .execute()
    return rows.map(({ person_id, ...stint }) => ({ personId: person_id, ...stint }))
  }

  audit(reportId: string): Promise<AuditTrail | null> {
    return lookAt(this.#db, async (db) => {
      const report = await findReport(db, reportId)
      if (!report) return null
      const rows = await rowsAfter(db, reportId, 0).selectAll().execute()
      const snapshots = await db.selectFrom('snapshot').selectAll().where('report_id', '=', reportId).orderBy('seq').execute()
      return {
        head: toHead(report),
        pruned: { seq: report.pruned_seq, hash: report.pruned_hash },
        rows: rows.map(toAuditRow),
        snapshots: snapshots.map(({ seq, hash, at, state, digest }) => ({
          seq,
          hash,
          at,
          state,
          digest,
          bytes: state.byteLength,
        })),
      }
    })
  }
}

function findReport(db: Kysely<Tables>, id: string) {
  return db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
}

async function hold(db: Transaction<Tables>, id: string) {
  const held = await holdReport(db, id)
  if (!held) throw new Error(`no report ${id}`)
  return held
}

/** @throws {StorageError} if the rows that a snapshot at `seq` is to stand for are not those that were written. */
async function proveRows(db: Kysely<Tables>, reportId: string, pruned: AuditTrail['pruned'], seq: number): Promise<void> {
  const base = (await soundSnapshot(db, reportId, pruned.seq, seq)) ?? pruned
  const rows = await rowsAfter(db, reportId, base.seq).where('seq', '<=', seq).selectAll().execute()
  const fault = verifyRows(base, rows.map(toAuditRow))
  if (fault) throw new StorageError(`the log of report ${reportId} is damaged at ${fault.seq}: ${fault.kind}`)
}

function toAuditRow({ person_id, data, seq, batch, at, hash }: JournalTable): AuditRow {
  return { personId: person_id, update: data, seq, batch, at, hash }
}

function rowsAfter(db: Kysely<Tables>, reportId: string, after: number) {
  return db.selectFrom('journal').where('report_id', '=', reportId).where('seq', '>', after).orderBy('seq')
}
