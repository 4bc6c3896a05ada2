import type { Kysely, Transaction } from 'kysely'
import type { AuditHead } from '../audit-log.ts'
import { recreateAuditTables } from '../audit/audit-migration.ts'
import { isSame } from '../audit/verify-audit-log.ts'
import type { Tables } from '../schema.ts'
import { anyTables, copyTable } from './backup-table.ts'

/** The audit log is no table among others: a restore does not replace it by an older state of itself. */
export const AUDIT_TABLES = ['audit', 'audit_head'] as const

/** @param into has an empty log. */
export async function copyAuditLog(from: Kysely<Tables>, into: Kysely<Tables>): Promise<void> {
  await copyTable(anyTables(from), anyTables(into), { name: 'audit', key: ['seq'], chunk: 1000 })
  const head = await from.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow()
  await into.updateTable('audit_head').set(head).execute()
}

/**
 * What a restore does about the log: a log that goes on from that of the backup stays, so that nothing which was done
 * since is forgotten. Only where it is another one (a new server), that of the backup takes its place.
 * @returns the end of the log that was replaced, null if it stayed.
 */
export async function restoreAuditLog(target: Transaction<Tables>, backup: Kysely<Tables>): Promise<AuditHead | null> {
  const [present, kept] = [await headOf(target), await headOf(backup)]
  if (await contains(target, kept)) return null
  await recreateAuditTables(target)
  await copyAuditLog(backup, target)
  return present
}

async function contains(db: Kysely<Tables>, { seq, hash }: AuditHead): Promise<boolean> {
  if (seq === 0) return true
  const entry = await db.selectFrom('audit').select('hash').where('seq', '=', seq).executeTakeFirst()
  return entry !== undefined && isSame(entry.hash, hash)
}

function headOf(db: Kysely<Tables>): Promise<AuditHead> {
  return db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow()
}
