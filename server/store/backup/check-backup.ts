import { type Kysely, sql } from 'kysely'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { SqlAuditLog } from '../audit/sql-audit-log.ts'
import { verifyAuditLog } from '../audit/verify-audit-log.ts'
import { migrateDatabase, migrationNames } from '../migrations.ts'
import type { Tables } from '../schema.ts'
import { type BackupFile, openBackupFile } from '../sqlite/backup-file.ts'
import type { Place } from './place.ts'
import { damagedReports } from './damaged-reports.ts'

/**
 * Opens a backup that may be put back: one of ours, undamaged, not made by a later program, and each of its logs the
 * one that was written. An older one is brought up to date.
 * @param copy is changed.
 * @param file what the person who asked calls it.
 */
export async function openChecked({ migrations }: Place, copy: string, file: string): Promise<Result<BackupFile, Failure>> {
  let backup: BackupFile | null
  try {
    backup = openBackupFile(copy)
  } catch (error) {
    return err(damaged(file, error instanceof Error ? error.message : String(error)))
  }
  if (!backup) return err(failure('backup-not-ours', { file }))
  const wrong = await findWrong(backup.db, file, migrations)
  if (!wrong) return ok(backup)
  backup.close()
  return err(wrong)
}

async function findWrong(db: Kysely<Tables>, file: string, migrations: Place['migrations']): Promise<Failure | null> {
  const known = migrationNames(migrations)
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  if (rows.some(({ name }) => !known.has(name))) return failure('backup-newer', { file })
  await migrateDatabase(db, sql`blob`, migrations)
  const [first] = await damagedReports(db)
  if (first) return damaged(file, `${first.id}: ${first.kind} ${first.seq}`)
  const { fault } = await verifyAuditLog(new SqlAuditLog(db))
  return fault && damaged(file, `audit: ${fault.kind} ${fault.seq}`)
}

function damaged(file: string, reason: string): Failure {
  return failure('backup-damaged', { file, reason })
}
