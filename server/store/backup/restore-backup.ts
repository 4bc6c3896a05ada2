import { chmodSync, copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, PostgresAdapter, type Transaction, sql } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { COMMAND } from '../audit-log.ts'
import { appendEntry } from '../audit/append-entry.ts'
import type { Tables } from '../schema.ts'
import { AUDIT_TABLES, restoreAuditLog } from './audit-log-copy.ts'
import { anyTables, copyTable } from './backup-table.ts'
import type { Place } from './place.ts'
import { openChecked } from './check-backup.ts'

export interface Restored {
  readonly reports: number
}

/**
 * Replaces everything by what a backup holds, in one transaction: at any moment all is as before or all is as in
 * the backup. Every report begins another epoch, so that open pages are told to start afresh and no document of
 * before is merged into it; everybody signs in again. That it was done is noted in the audit log, which stays.
 */
export async function restoreBackup(place: Place, file: string): Promise<Result<Restored, Failure>> {
  const copy = join(place.workFolder, `restore.${process.pid}.part`)
  try {
    copyFileSync(file, copy)
    chmodSync(copy, 0o600)
    const checked = await openChecked(place, copy, file)
    if (!checked.ok) return checked
    const backup = checked.value
    try {
      return ok(await replaceAll(place, backup.db))
    } finally {
      backup.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return err(failure('file-unreadable', { file, reason: error.message }))
  } finally {
    rmSync(copy, { force: true })
  }
}

function replaceAll({ db, tables, emptied }: Place, backup: Kysely<Tables>): Promise<Restored> {
  return db.transaction().execute(async (target) => {
    const all = anyTables(target)
    const names = tables.map(({ name }) => name)
    await keepOthersOut(target, [...names, ...emptied, ...AUDIT_TABLES])
    const last = [await lastTerms(target), await lastTerms(backup)]
    for (const name of [...emptied, ...names.toReversed()]) await all.deleteFrom(name).execute()
    for (const table of tables) await copyTable(anyTables(backup), all, table)
    const epoch = Math.max(...last.map((known) => known.epoch)) + 1
    const terms = Math.max(...last.map((known) => known.terms)) + 1
    const updated = await target.updateTable('report').set({ epoch, terms }).executeTakeFirst()
    const reports = Number(updated.numUpdatedRows)
    const replaced = await restoreAuditLog(target, backup)
    const log = replaced && `${replaced.seq}:${Buffer.from(replaced.hash).toString('hex')}`
    const params = { count: String(reports), ...(log !== null && { log }) }
    await appendEntry(target, COMMAND, { verb: 'backup.restored', params })
    return { reports }
  })
}

/** SQLite has one writer at a time; PostgreSQL would let a server add a report or a person meanwhile. */
async function keepOthersOut(target: Transaction<Tables>, names: readonly string[]): Promise<void> {
  if (!(target.getExecutor().adapter instanceof PostgresAdapter)) return
  await sql`lock table ${sql.join(names.map((name) => sql.table(name)))} in exclusive mode`.execute(target)
}

/** Of all reports: one that is gone may come back with a later backup. */
async function lastTerms(db: Kysely<Tables>): Promise<{ readonly epoch: number; readonly terms: number }> {
  const { rows } = await sql<{ epoch: number; terms: number }>`
    select coalesce(max(epoch), 0) as epoch, coalesce(max(terms), 0) as terms from report`.execute(db)
  return rows[0] ?? { epoch: 0, terms: 0 }
}
