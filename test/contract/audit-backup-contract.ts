import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identityMigrations } from '@gongping/server/identity/migrations.ts'
import { EMPTIED_TABLES, KEPT_TABLES } from '@gongping/server/identity/tables.ts'
import { verifyAuditLog } from '@gongping/server/store/audit/verify-audit-log.ts'
import { Backups } from '@gongping/server/store/backup/backups.ts'
import type { DatabaseSetup } from '../support/database-setup.ts'
import { tempFolder } from '../support/temp-folder.ts'

const LI = { personId: 'li', address: '10.0.0.5' }

/** What backups and restores must do with the audit log. */
export function auditBackupContract(name: string, setUp: () => Promise<DatabaseSetup>): void {
  const offices: DatabaseSetup[] = []
  let folder: ReturnType<typeof tempFolder>
  let file: string
  let office: DatabaseSetup
  const enter = async () => {
    const entered = await setUp()
    offices.push(entered)
    return entered
  }
  const backupsOf = ({ store: { db } }: DatabaseSetup) =>
    new Backups(db, { migrations: identityMigrations, kept: KEPT_TABLES, emptied: EMPTIED_TABLES }, folder.path)

  beforeEach(async () => {
    folder = tempFolder()
    file = join(folder.path, '备份.gongping')
    office = await enter()
    await signIn(office)
    expect(await backupsOf(office).write(file)).toMatchObject({ ok: true, value: { isAuditDamaged: false } })
  })
  afterEach(async () => {
    for (const { close } of offices.splice(0)) await close()
    folder.remove()
  })

  test(`[WF58] ${name}: a log that goes on from that of the backup is not shortened, and both acts are noted`, async () => {
    await signIn(office)
    expect(await backupsOf(office).restore(file)).toMatchObject({ ok: true })
    expect(await told(office)).toEqual(['session.opened', 'backup.made', 'session.opened', 'backup.restored'])
    expect(await backupsOf(office).restore(file)).toMatchObject({ ok: true })
    expect((await told(office)).slice(3)).toEqual(['backup.restored', 'backup.restored'])
    expect(await faultOf(office)).toBeNull()
  })

  test(`[WF58] ${name}: another server takes over the log of the backup, says where its own ended, and goes on`, async () => {
    const other = await enter()
    await signIn(other)
    await signIn(other)
    const { hash } = await other.store.audit.head()
    expect(await backupsOf(other).restore(file)).toMatchObject({ ok: true })
    expect(await told(other)).toEqual(['session.opened', 'backup.restored'])
    const [, restored] = await other.store.audit.entriesAfter(0, 10)
    expect(restored?.params['log']).toBe(`2:${Buffer.from(hash).toString('hex')}`)
    await signIn(other)
    expect(await faultOf(other)).toBeNull()
    await expect(other.store.db.deleteFrom('audit').execute()).rejects.toThrow('append only')
  })

  test(`[WF58] ${name}: no backup is put back whose log is not the one that was written`, async () => {
    const backup = new DatabaseSync(file)
    backup.exec(`drop trigger audit_no_update; update audit set person_id = 'wang'`)
    backup.close()
    expect(await backupsOf(office).restore(file)).toMatchObject({ ok: false, error: { code: 'backup-damaged' } })
    expect(await told(office)).toEqual(['session.opened', 'backup.made'])
  })
}

const signIn = ({ store }: DatabaseSetup) => store.audit.record(LI, { verb: 'session.opened' })
const told = async ({ store }: DatabaseSetup) => (await store.audit.entriesAfter(0, 100)).map(({ verb }) => verb)
const faultOf = async ({ store }: DatabaseSetup) => (await verifyAuditLog(store.audit)).fault
