import { type Kysely, type Transaction, sql } from 'kysely'
import { auditValue } from '@gongping/shared/workflow/audit-params.ts'
import type { Actor, Deed } from '../audit-log.ts'
import type { Tables } from '../schema.ts'
import { canonicalParams, nextEntryHash } from './entry-chain.ts'

/**
 * Writes an entry at the end of the audit log. Call it last in a transaction: from here on nobody else gets a number
 * until it ends, which is what keeps the numbers without gaps and the entries of all processes in one order.
 */
export async function appendEntry(db: Transaction<Tables>, { personId, address }: Actor, deed: Deed): Promise<void> {
  const { seq, hash, at } = await db
    .updateTable('audit_head')
    .set({ seq: sql`seq + 1` })
    .returning(['seq', 'hash', 'at'])
    .executeTakeFirstOrThrow()
  const now = new Date().toISOString()
  const entry = {
    seq,
    // Clocks of several machines differ, and one may be set back; the order of the entries is the order of time.
    at: now > at ? now : at,
    personId,
    verb: deed.verb,
    subjectId: deed.subjectId ?? null,
    reportId: deed.reportId ?? null,
    unitId: deed.unitId ?? (await unitOf(db, personId, deed)),
    params: cleanParams(deed.params ?? {}),
    address: auditValue(address),
  }
  const next = nextEntryHash(hash, entry)
  await db
    .insertInto('audit')
    .values({
      seq,
      at: entry.at,
      person_id: personId,
      verb: entry.verb,
      subject_id: entry.subjectId,
      report_id: entry.reportId,
      unit_id: entry.unitId,
      params: JSON.stringify(Object.fromEntries(canonicalParams(entry.params))),
      address: entry.address,
      hash: next,
    })
    .execute()
  await db.updateTable('audit_head').set({ hash: next, at: entry.at }).execute()
}

/** The unit whose administrator sees the entry, as things stand now: of the report, else of the subject, else of the actor. */
async function unitOf(db: Transaction<Tables>, personId: string, { reportId, subjectId }: Deed): Promise<string | null> {
  if (reportId !== undefined) {
    const report = await db.selectFrom('report').select('unit_id').where('id', '=', reportId).executeTakeFirst()
    if (report) return report.unit_id
  }
  const staff = await db
    .selectFrom('staff')
    .select('unit_id')
    .where('person_id', '=', subjectId ?? personId)
    .executeTakeFirst()
  return staff?.unit_id ?? null
}

/** {@link appendEntry} in a transaction of its own. */
export function recordEntry(db: Kysely<Tables>, actor: Actor, deed: Deed): Promise<void> {
  return db.transaction().execute((transaction) => appendEntry(transaction, actor, deed))
}

function cleanParams(params: NonNullable<Deed['params']>): Record<string, string> {
  const given = Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, auditValue(value, name)]))
}
