import { type ExpressionBuilder, type ExpressionWrapper, type Kysely, type Selectable, type SqlBool, sql } from 'kysely'
import type { Actor, AuditEntry, AuditHead, AuditLog, AuditMatches, AuditQuery, Deed } from '../audit-log.ts'
import type { AuditTable, Tables } from '../schema.ts'
import { recordEntry } from './append-entry.ts'

/** The audit log over Kysely; the same text serves every SQL database. It has no statement that changes an entry. */
export class SqlAuditLog implements AuditLog {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  record(actor: Actor, deed: Deed): Promise<void> {
    return recordEntry(this.#db, actor, deed)
  }

  async search({ verb, personId, reportId, unitId, from, to, before, anyOf, limit }: AuditQuery): Promise<readonly AuditEntry[]> {
    let query = this.#db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit)
    if (before !== undefined) query = query.where('seq', '<', before)
    // Entries stand in the order of time, so a time is a number; without this the newest would be looked through first.
    if (from !== undefined) query = query.where('seq', '>=', firstSince(from))
    if (to !== undefined) query = query.where('seq', '<', firstSince(to))
    if (verb !== undefined) query = query.where('verb', '=', verb)
    if (reportId !== undefined) query = query.where('report_id', '=', reportId)
    if (unitId !== undefined) query = query.where('unit_id', '=', unitId)
    if (personId !== undefined) {
      query = query.where((eb) => eb.or([eb('person_id', '=', personId), eb('subject_id', '=', personId)]))
    }
    if (anyOf) query = query.where((eb) => matches(eb, anyOf))
    return (await query.execute()).map(toEntry)
  }

  async entriesAfter(seq: number, limit: number): Promise<readonly AuditEntry[]> {
    const rows = await this.#db.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
    return rows.map(toEntry)
  }

  head(): Promise<AuditHead> {
    return this.#db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow()
  }
}

/** Number of the first entry not earlier than that; after the last where there is none. */
function firstSince(at: string) {
  return sql<number>`coalesce((select seq from audit where at >= ${at} order by at, seq limit 1), (select seq + 1 from audit_head))`
}

function matches(
  eb: ExpressionBuilder<Tables, 'audit'>,
  { personIds, reportIds, unitIds, verbs, addresses }: AuditMatches,
): ExpressionWrapper<Tables, 'audit', SqlBool> {
  return eb.or([
    ...(personIds.length > 0 ? [eb('person_id', 'in', personIds), eb('subject_id', 'in', personIds)] : []),
    ...(reportIds.length > 0 ? [eb('report_id', 'in', reportIds)] : []),
    ...(unitIds.length > 0 ? [eb('unit_id', 'in', unitIds)] : []),
    ...(verbs.length > 0 ? [eb('verb', 'in', verbs)] : []),
    ...(addresses.length > 0 ? [eb('address', 'in', addresses)] : []),
  ])
}

function toEntry(row: Selectable<AuditTable>): AuditEntry {
  return {
    seq: row.seq,
    at: row.at,
    personId: row.person_id,
    verb: row.verb,
    subjectId: row.subject_id,
    reportId: row.report_id,
    unitId: row.unit_id,
    params: readParams(row.params),
    address: row.address,
    hash: row.hash,
  }
}

/** What is no JSON any more was tampered with: it is shown as it stands, and the chain denies it. */
function readParams(text: string): AuditEntry['params'] {
  try {
    const params: unknown = JSON.parse(text)
    if (typeof params === 'object' && params !== null) return params as AuditEntry['params']
  } catch {}
  return { '?': text }
}
