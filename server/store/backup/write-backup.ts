import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { sql } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { migrateDatabase } from '../migrations.ts'
import { type BackupFile, createBackupFile } from '../sqlite/backup-file.ts'
import { SqlAuditLog } from '../audit/sql-audit-log.ts'
import { verifyAuditLog } from '../audit/verify-audit-log.ts'
import { copyAuditLog } from './audit-log-copy.ts'
import { anyTables, copyTable } from './backup-table.ts'
import type { Place } from './place.ts'
import { damagedReports } from './damaged-reports.ts'

export interface Written {
  readonly file: string
  readonly bytes: number
  readonly reports: number
  /** Reports whose log is not the one that was written: kept as they are, but no restore takes them. */
  readonly damaged: readonly string[]
  /** Likewise the audit log. */
  readonly isAuditDamaged: boolean
}

/**
 * Copies everything as it is at one moment into a new file. The file appears under its name when it is whole and on
 * disk; until then it has another name beside it.
 */
export async function writeBackup(place: Place, file: string): Promise<Result<Written, Failure>> {
  const target = resolve(file)
  if (existsSync(target)) return err(failure('file-exists', { file }))
  const draft = `${target}.${process.pid}.part`
  try {
    const counted = await fill(place, draft)
    renameSync(draft, target)
    syncFolder(dirname(target))
    return ok({ file, bytes: statSync(target).size, ...counted })
  } catch (error) {
    if (!isFileError(error)) throw error
    return err(failure('file-unwritable', { file, reason: error.message }))
  } finally {
    if (existsSync(draft)) rmSync(draft)
  }
}

type Looked = Omit<Written, 'file' | 'bytes'>

async function fill({ db, tables, migrations }: Place, draft: string): Promise<Looked> {
  const backup = createBackupFile(draft)
  try {
    await migrateDatabase(backup.db, sql`blob`, migrations)
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((moment) =>
        backup.db.transaction().execute(async (into) => {
          // A new database has a unit in it.
          for (const { name } of tables.toReversed()) await anyTables(into).deleteFrom(name).execute()
          for (const table of tables) await copyTable(anyTables(moment), anyTables(into), table)
          await copyAuditLog(moment, into)
        }),
      )
    return await look(backup)
  } finally {
    backup.close()
  }
}

/** Reads back what was written before it is finished: a backup that nobody has read is none. */
async function look(backup: BackupFile): Promise<Looked> {
  const { count } = await backup.db
    .selectFrom('report')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const damaged = await damagedReports(backup.db)
  const { fault } = await verifyAuditLog(new SqlAuditLog(backup.db))
  backup.finish()
  return { reports: count, damaged: damaged.map(({ id }) => id), isAuditDamaged: fault !== null }
}

/** So that the new name is on disk as well. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

const SQLITE_FULL = 13

/** Whether it is the file's fault, and not the database's. */
function isFileError(error: unknown): error is Error {
  return error instanceof Error && ('syscall' in error || ('errcode' in error && error.errcode === SQLITE_FULL))
}
