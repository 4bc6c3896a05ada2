import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { Kysely, type Dialect, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { identityMigrations } from '../identity/migrations.ts'
import { type BlobType, storeMigrations } from './migrations.ts'
import { kyselyPool } from './postgres/kysely-pool.ts'
import { openPool } from './postgres/open-pool.ts'
import { openPostgresStore } from './postgres/open-store.ts'
import { scoreHash } from './score-hash.ts'
import { openDatabase, sqliteDialect } from './sqlite/open-database.ts'
import { openSqliteStore } from './sqlite/open-store.ts'
import type { Store } from './store.ts'
import { type PostgresServer, postgresServer } from '../../test/support/postgres.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await postgresServer(['fsync=off'])
})
afterAll(() => server[Symbol.asyncDispose]())

const SHEETS = [
  { score: new Uint8Array([1, 2]), total: '92.50', grade: '优' },
  { score: new Uint8Array([3]), total: null, grade: null },
] as const

/** The step that gave scores a hash of theirs. */
const HASHED = '0016'

/** A database as a program left it that knew the steps before one, with two versions that have no hash of the score. */
async function fillOldDatabase(dialect: Dialect, blob: BlobType, before = HASHED): Promise<void> {
  const db = new Kysely<never>({ dialect })
  const all = Object.entries({ ...storeMigrations(blob), ...identityMigrations })
  const old = Object.fromEntries(all.filter(([name]) => name < before))
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => old } }).migrateToLatest()
  if (error) throw error
  const [at, none] = ['2026-11-01T00:00:00.000Z', new Uint8Array(32)]
  await sql`insert into report
    (id, template, title, year, unit, unit_id, seq, hash, pruned_hash, created_by, created_at, updated_by, updated_at)
    values ('a', 't', '报告', 2024, '云溪县档案馆', (select min(id) from unit), 0, ${none}, ${none}, '', ${at}, '', ${at})`.execute(
    db,
  )
  for (const index of SHEETS.keys()) await addBareVersion(db, index)
  await db.destroy()
}

/** As a program did that knows of no hash of a score. */
async function addBareVersion(db: Kysely<never>, index: number): Promise<void> {
  const { score, total, grade } = SHEETS[index % SHEETS.length] ?? SHEETS[0]
  await sql`insert into version
    (report_id, number, kind, name, seq, at, person_id, contributors, sha256, sm3, total, grade, score, content)
    values ('a', ${index + 1}, 'named', '', 1, '2026-11-01T00:00:00.000Z', '', '[]', '', '', ${total}, ${grade}, ${score},
      ${new Uint8Array(32)})`.execute(db)
}

async function expectHashes(store: Store): Promise<void> {
  const kept = await Promise.all([1, 2].map((number) => store.versions.version('a', number)))
  expect(kept.map((version) => version?.scoreSha256)).toEqual(SHEETS.map(scoreHash))
  expect(new Set(kept.map((version) => version?.scoreSha256)).size).toBe(2)
}

/** @returns the file of such a database. */
async function oldFile(before = HASHED): Promise<string> {
  const folder = tempFolder()
  onTestFinished(() => folder.remove())
  const file = join(folder.path, 'gongping.sqlite')
  await fillOldDatabase(sqliteDialect(openDatabase(file)), sql`blob`, before)
  return file
}

/** Does something to the database besides what the program does. */
function inFile<T>(file: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

async function expectHashesIn(file: string): Promise<void> {
  const store = await openSqliteStore(file, identityMigrations)
  await expectHashes(store)
  await store.close()
}

test('[PR189] SQLite: what versions scored before there was a hash of it has one', async () => {
  await expectHashesIn(await oldFile())
})

test('[PR189] SQLite: a start that is stopped in the middle leaves the database as before, and the next one completes it', async () => {
  const file = await oldFile()
  const state = () =>
    inFile(file, (database) => ({
      tables: database.prepare('select sql from sqlite_schema').all(),
      versions: database.prepare('select * from version').all(),
      steps: database.prepare('select name from kysely_migration').all(),
    }))
  const before = state()
  const stop = `before update on version when new.number = 2 begin select raise(abort, 'stopped'); end`
  inFile(file, (database) => database.exec(`create trigger stop ${stop}`))
  await expect(openSqliteStore(file, identityMigrations)).rejects.toThrow('stopped')
  inFile(file, (database) => database.exec('drop trigger stop'))
  expect(state()).toEqual(before)
  await expectHashesIn(file)
})

test('[PR189] SQLite: what an earlier program left half done is completed', async () => {
  const file = await oldFile()
  inFile(file, (database) => database.exec('alter table version add column score_sha256 text'))
  await expectHashesIn(file)
})

test('[PR189] SQLite: nobody else sees or changes anything until all is done', async () => {
  const file = await oldFile()
  const seen: unknown[] = []
  const look = async () => {
    inFile(file, (database) => {
      seen.push(...database.prepare(`select name from pragma_table_info('version') where name like 'score%'`).all())
      expect(() => database.exec('begin immediate')).toThrow('locked')
    })
  }
  const store = await openSqliteStore(file, { ...identityMigrations, '9999-look': { up: look } })
  await store.close()
  expect(seen).toEqual([{ name: 'score' }])
})

test('[PR189] SQLite: a server and a command that start at once on an old database both find it up to date', async () => {
  const file = await oldFile()
  const [store, identity] = ['./sqlite/open-store.ts', '../identity/migrations.ts'].map((path) => new URL(path, import.meta.url))
  const script = `
    const { openSqliteStore } = await import('${store?.href}')
    const { identityMigrations } = await import('${identity?.href}')
    await (await openSqliteStore(process.argv[2], identityMigrations)).close()`
  const program = join(dirname(file), 'start.mjs')
  await writeFile(program, script)
  const start = () => promisify(execFile)(process.execPath, [program, file])
  await Promise.all([start(), start()])
  await expectHashesIn(file)
})

test.each([HASHED, '0017'])(
  '[PR189] PostgreSQL: what versions of before step %s scored has a hash, and an earlier program that still runs keeps none without',
  async (before) => {
    const url = await server.createDatabase()
    const pool = openPool(url)
    await fillOldDatabase(new PostgresDialect({ pool: kyselyPool(pool, 10_000) }), sql`bytea`, before)
    const store = await openPostgresStore(url, identityMigrations)
    await expectHashes(store)
    const earlier = new Kysely<never>({ dialect: new PostgresDialect({ pool: kyselyPool(pool, 10_000) }) })
    await expect(addBareVersion(earlier, 2)).rejects.toThrow('not-null')
    await Promise.all([store.close(), pool.end()])
  },
)

test('[PR189] SQLite: a version that an earlier program kept meanwhile gets its hash, and another one is refused', async () => {
  const file = await oldFile('0017')
  await expectHashesIn(file)
  const earlier = new Kysely<never>({ dialect: sqliteDialect(openDatabase(file)) })
  await expect(addBareVersion(earlier, 2)).rejects.toThrow('NOT NULL')
  await earlier.destroy()
})
