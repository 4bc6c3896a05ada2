import { join } from 'node:path'
import { Kysely, type Dialect, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

/** A database as the program left it that kept scores without a hash of theirs, with two versions. */
async function fillOldDatabase(dialect: Dialect, blob: BlobType): Promise<void> {
  const db = new Kysely<never>({ dialect })
  const all = Object.entries({ ...storeMigrations(blob), ...identityMigrations })
  const old = Object.fromEntries(all.filter(([name]) => name < '0016'))
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => old } }).migrateToLatest()
  if (error) throw error
  const [at, none] = ['2026-11-01T00:00:00.000Z', new Uint8Array(32)]
  await sql`insert into report
    (id, template, title, year, unit, unit_id, seq, hash, pruned_hash, created_by, created_at, updated_by, updated_at)
    values ('a', 't', '报告', 2024, '云溪县档案馆', (select min(id) from unit), 0, ${none}, ${none}, '', ${at}, '', ${at})`.execute(
    db,
  )
  for (const [before, { score, total, grade }] of SHEETS.entries()) {
    await sql`insert into version
      (report_id, number, kind, name, seq, at, person_id, contributors, sha256, sm3, total, grade, score, content)
      values ('a', ${before + 1}, 'named', '', 1, ${at}, '', '[]', '', '', ${total}, ${grade}, ${score}, ${none})`.execute(db)
  }
  await db.destroy()
}

async function expectHashes(store: Store): Promise<void> {
  const kept = await Promise.all([1, 2].map((number) => store.versions.version('a', number)))
  expect(kept.map((version) => version?.scoreSha256)).toEqual(SHEETS.map(scoreHash))
  expect(new Set(kept.map((version) => version?.scoreSha256)).size).toBe(2)
}

test('[PR189] SQLite: what versions scored before there was a hash of it has one', async () => {
  const folder = tempFolder()
  const file = join(folder.path, 'gongping.sqlite')
  await fillOldDatabase(sqliteDialect(openDatabase(file)), sql`blob`)
  const store = await openSqliteStore(file, identityMigrations)
  await expectHashes(store)
  await store.close()
  folder.remove()
})

test('[PR189] PostgreSQL: what versions scored before there was a hash of it has one', async () => {
  const url = await server.createDatabase()
  const pool = openPool(url)
  await fillOldDatabase(new PostgresDialect({ pool: kyselyPool(pool, 10_000) }), sql`bytea`)
  await pool.end()
  const store = await openPostgresStore(url, identityMigrations)
  await expectHashes(store)
  await store.close()
})
