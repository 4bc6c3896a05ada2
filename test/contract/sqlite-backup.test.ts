import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { identityMigrations } from '@gongping/server/identity/migrations.ts'
import { Backups } from '@gongping/server/store/backup/backups.ts'
import { sqliteDatabase } from '../support/database-setup.ts'
import { smallDisk } from '../support/small-disk.ts'
import { auditBackupContract } from './audit-backup-contract.ts'
import { backupContract } from './backup-contract.ts'

backupContract('SQLite', sqliteDatabase)

auditBackupContract('SQLite', sqliteDatabase)

test('[PR66] SQLite: where there is no room for a backup none is left behind', async ({ skip }) => {
  using disk = smallDisk() ?? skip('mounting a small disk takes an administrator')
  disk.fill()
  const { store, close } = await sqliteDatabase()
  const backups = new Backups(store.db, { migrations: identityMigrations, kept: [], emptied: [] }, disk.path)
  expect(await backups.write(join(disk.path, '备份'))).toMatchObject({ ok: false, error: { code: 'file-unwritable' } })
  expect(readdirSync(disk.path)).toEqual(['ballast'])
  await close()
})
