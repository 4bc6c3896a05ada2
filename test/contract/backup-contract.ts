import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identityMigrations } from '@gongping/server/identity/migrations.ts'
import { EMPTIED_TABLES, KEPT_TABLES } from '@gongping/server/identity/tables.ts'
import { AUDIT_TABLES } from '@gongping/server/store/backup/audit-log-copy.ts'
import { Backups } from '@gongping/server/store/backup/backups.ts'
import { STORE_TABLES, anyTables } from '@gongping/server/store/backup/backup-table.ts'
import type { DatabaseSetup } from '../support/database-setup.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { WHOLE_TABLES, everything, fillOffice } from './backup-office.ts'
import { REPORT, appendOf, bytes, headOf, write } from './journal-setup.ts'

/** Tables that no backup needs: the probe writes to a place of its own, and each database knows its own migrations. */
const LEFT_OUT = ['probe', 'kysely_migration', 'kysely_migration_lock']

/**
 * What a backup of any database must do, and a restore into any other.
 * @param setUp an empty database.
 * @param setUpOther an empty database to restore into, perhaps of another kind.
 */
export function backupContract(
  name: string,
  setUp: () => Promise<DatabaseSetup>,
  setUpOther: () => Promise<DatabaseSetup> = setUp,
): void {
  let folder: ReturnType<typeof tempFolder>
  let file: string
  let office: DatabaseSetup
  const offices: DatabaseSetup[] = []
  const enter = async (open: () => Promise<DatabaseSetup>) => {
    const entered = await open()
    offices.push(entered)
    return entered
  }
  const backupsOf = ({ store: { db } }: DatabaseSetup) =>
    new Backups(db, { migrations: identityMigrations, kept: KEPT_TABLES, emptied: EMPTIED_TABLES }, folder.path)
  const restore = (into: DatabaseSetup, from = file) => backupsOf(into).restore(from)

  beforeEach(async () => {
    folder = tempFolder()
    file = join(folder.path, '备份.gongping')
    office = await enter(setUp)
    await fillOffice(office)
  })
  afterEach(async () => {
    for (const { close } of offices.splice(0)) await close()
    folder.remove()
  })

  test(`[PR66] ${name}: a backup is one file that only its owner may read, and is there whole or not at all`, async () => {
    expect(await backupsOf(office).write(file)).toMatchObject({ ok: true, value: { reports: 2, damaged: [] } })
    expect(readdirSync(folder.path)).toEqual(['备份.gongping'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test(`[PR66] ${name}: a backup never takes the place of a file, and says where it cannot write`, async () => {
    writeFileSync(file, '别的文件')
    const taken = await backupsOf(office).write(file)
    expect([taken, readFileSync(file, 'utf8')]).toEqual([
      { ok: false, error: { code: 'file-exists', params: { file } } },
      '别的文件',
    ])
    const nowhere = await backupsOf(office).write(join(file, 'nowhere'))
    expect(nowhere).toMatchObject({ ok: false, error: { code: 'file-unwritable' } })
    expect(readdirSync(folder.path)).toEqual(['备份.gongping'])
  })

  test(`[PR66] ${name}: a backup says which report has a log that is not the one that was written`, async () => {
    await office.store.db.updateTable('journal').set({ person_id: 'wang' }).where('report_id', '=', 'b').execute()
    expect(await backupsOf(office).write(file)).toMatchObject({ ok: true, value: { reports: 2, damaged: ['b'] } })
    const other = await enter(setUpOther)
    expect(await restore(other)).toMatchObject({ ok: false, error: { code: 'backup-damaged' } })
    expect(await other.store.reports.list()).toEqual([])
  })

  test(`[PR66] ${name}: every table is kept, or known to be none that a backup needs`, async () => {
    const tables = await office.store.db.introspection.getTables({ withInternalKyselyTables: true })
    const known = [
      ...STORE_TABLES.map((table) => table.name),
      ...AUDIT_TABLES,
      ...KEPT_TABLES.map((table) => table.name),
      ...EMPTIED_TABLES,
      ...LEFT_OUT,
    ]
    expect(tables.map((table) => table.name).sort()).toEqual(known.sort())
  })

  test(`[PR67] ${name}: a restore brings back what there was, and what came later is gone`, async () => {
    const before = await everything(office)
    expect(new Set(before.rows.map((row) => row.split(' ')[0])).size).toBe(WHOLE_TABLES.length)
    await backupsOf(office).write(file)
    await write(office.store.journal, 'a', 9)
    await office.store.reports.create({ ...REPORT, id: 'c', seed: bytes(1) })
    await office.store.reports.setStatus('b', 'open')
    for (const target of [office, await enter(setUpOther)]) {
      expect(await restore(target)).toEqual({ ok: true, value: { reports: 2 } })
      expect(await everything(target)).toEqual(before)
    }
    expect(readdirSync(folder.path)).toEqual(['备份.gongping'])
  })

  test(`[PR67] ${name}: the log goes on after a restore, from where the backup ends`, async () => {
    await backupsOf(office).write(file)
    const other = await enter(setUpOther)
    await restore(other)
    const { journal } = other.store
    const { seq } = await headOf(journal, 'a')
    expect(await write(journal, 'a', 5)).toMatchObject({ seq: seq + 1 })
    const again = join(folder.path, '再备份')
    expect(await backupsOf(other).write(again)).toMatchObject({ ok: true, value: { damaged: [] } })
  })

  test(`[PR67] ${name}: after a restore no edit gets in that was judged before it, however often it is done`, async () => {
    const { journal } = office.store
    await backupsOf(office).write(file)
    const epochs: number[] = []
    for (let time = 0; time < 3; time++) {
      const before = await headOf(journal, 'a')
      const later = await write(journal, 'a', 7)
      expect(await restore(office)).toMatchObject({ ok: true })
      for (const on of [before, later, { ...before, terms: before.terms + 1 }]) {
        expect((await journal.append('a', appendOf(on, 8))).kind).toBe('stale')
      }
      const { epoch, terms } = await headOf(journal, 'a')
      expect([epoch > before.epoch, terms > before.terms]).toEqual([true, true])
      await journal.saveSnapshot('a', { seq: before.seq, epoch: before.epoch, state: bytes(9) })
      epochs.push(epoch)
    }
    expect(new Set(epochs).size).toBe(3)
    expect((await journal.snapshots('a')).map(({ bytes: size }) => size)).toEqual([2])
  })

  test(`[PR67] ${name}: people and their tokens come back, and everybody signs in again`, async () => {
    await backupsOf(office).write(file)
    await restore(office)
    const tables = [...KEPT_TABLES.map((table) => table.name), ...EMPTIED_TABLES]
    const counts = await Promise.all(tables.map(async (table) => [table, await count(office, table)] as const))
    expect(counts.filter(([, rows]) => rows > 0)).toEqual([
      ['user', 1],
      ['api_token', 1],
    ])
  })

  test(`[PR67] ${name}: a file that is no good backup changes nothing`, async () => {
    await backupsOf(office).write(file)
    await write(office.store.journal, 'a', 6)
    const before = await everything(office)
    const bad: [string, (path: string) => void, string][] = [
      ['没有', () => {}, 'file-unreadable'],
      ['文本', (path) => writeFileSync(path, '不是数据库'.repeat(100)), 'backup-not-ours'],
      ['空', (path) => writeFileSync(path, ''), 'backup-not-ours'],
      ['别的库', (path) => tamper(path, 'create table report (id)'), 'backup-not-ours'],
      ['半截', (path) => truncated(file, path), 'backup-damaged'],
      ['改过', (path) => changed(file, path, `update journal set person_id = 'wang' where seq = 4`), 'backup-damaged'],
      ['少行', (path) => changed(file, path, 'delete from journal where seq = 4'), 'backup-damaged'],
      ['较新', (path) => changed(file, path, `insert into kysely_migration values ('9999-later', '')`), 'backup-newer'],
    ]
    for (const [what, make, code] of bad) {
      const path = join(folder.path, what)
      make(path)
      expect([what, await restore(office, path)]).toMatchObject([what, { ok: false, error: { code } }])
    }
    expect(await everything(office)).toEqual(before)
    expect(existsSync(join(folder.path, `restore.${process.pid}.part`))).toBe(false)
  })

  test(`[PR67] ${name}: a restore that fails in the middle has changed nothing`, async () => {
    await backupsOf(office).write(file)
    // The last table cannot be filled: somebody has put a rule of their own on it.
    await office.store.db.schema.createIndex('one_a_day').unique().on('api_token').column('created_at').execute()
    tamper(file, `insert into api_token (id, user_id, hash, created_at) select 'k2', user_id, 'h2', created_at from api_token`)
    await write(office.store.journal, 'a', 6)
    const before = await everything(office)
    await expect(restore(office)).rejects.toThrow()
    expect(await everything(office)).toEqual(before)
  })
}

async function count({ store }: DatabaseSetup, table: string): Promise<number> {
  return (await anyTables(store.db).selectFrom(table).selectAll().execute()).length
}

function tamper(path: string, statement: string): void {
  const database = new DatabaseSync(path)
  database.exec('pragma foreign_keys=off')
  database.exec(statement)
  database.close()
}

function changed(file: string, path: string, statement: string): void {
  copyFileSync(file, path)
  tamper(path, statement)
}

function truncated(file: string, path: string): void {
  copyFileSync(file, path)
  truncateSync(path, statSync(path).size / 2)
  appendFileSync(path, Buffer.alloc(100, 7))
}
