import { join } from 'node:path'
import { Kysely, type Dialect, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityMigrations } from '../identity/migrations.ts'
import { type BlobType, storeMigrations } from './migrations.ts'
import { kyselyPool } from './postgres/kysely-pool.ts'
import { openPool } from './postgres/open-pool.ts'
import { openPostgresStore } from './postgres/open-store.ts'
import { openDatabase, sqliteDialect } from './sqlite/open-database.ts'
import { openSqliteStore } from './sqlite/open-store.ts'
import type { Store } from './store.ts'
import { UNNAMED_UNIT } from '@gongping/shared/workflow/first-unit.ts'
import { heldRights } from '@gongping/shared/workflow/held-rights.ts'
import { type PostgresServer, postgresServer } from '../../test/support/postgres.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await postgresServer(['fsync=off'])
})
afterAll(() => server[Symbol.asyncDispose]())

const LAST_BEFORE_UNITS = '0005-explanations'
const SCOPES = [
  ['wang', ''],
  ['zhao', 'report'],
  ['sun', 'table section/duties'],
  ['gone', 'table'],
] as const

/** A database as the program of before units left it: one office, where what single people may change was decided. */
async function fillOldDatabase(dialect: Dialect, blob: BlobType): Promise<void> {
  const db = new Kysely<never>({ dialect })
  const all = Object.entries({ ...storeMigrations(blob), ...identityMigrations })
  const old = Object.fromEntries(all.filter(([name]) => name <= LAST_BEFORE_UNITS))
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => old } }).migrateToLatest()
  if (error) throw error
  const at = '2024-05-01T00:00:00.000Z'
  for (const [id, role] of [
    ['li', 'admin'],
    ['wang', 'member'],
    ['zhao', 'member'],
    ['sun', 'member'],
    ['qian', 'member'],
  ] as const) {
    await sql`insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt", username, role)
      values (${id}, ${id}, ${id}, 0, ${at}, ${at}, ${id}, ${role})`.execute(db)
  }
  await sql`insert into report (id, template, title, year, unit, seq, hash, pruned_hash, created_by, created_at, updated_by, updated_at)
    values ('a', 't', '报告', 2024, '云溪县档案馆', 0, ${new Uint8Array(32)}, ${new Uint8Array(32)}, 'qian', ${at}, 'qian', ${at})`.execute(
    db,
  )
  for (const [person, scope] of SCOPES) {
    await sql`insert into report_scope (report_id, person_id, scope) values ('a', ${person}, ${scope})`.execute(db)
  }
  await db.destroy()
}

async function expectEverybodyPlaced(store: Store): Promise<void> {
  expect(await store.units.units()).toMatchObject([{ name: UNNAMED_UNIT, divisions: [], reviewers: [] }])
  expect((await store.units.staff()).map(({ personId, isUnitAdmin, isActive }) => [personId, isUnitAdmin, isActive])).toEqual([
    ['li', true, true],
    ['qian', false, true],
    ['sun', false, true],
    ['wang', false, true],
    ['zhao', false, true],
  ])
  const terms = await store.reports.terms('a')
  if (!terms) throw new Error('the report is there')
  const held = (person: string) => heldRights(terms.rights, person)
  expect(['li', 'qian', 'zhao'].map((person) => held(person).role)).toEqual(['owner', 'drafter', 'drafter'])
  expect(held('wang')).toMatchObject({ role: 'viewer', scope: [] })
  expect(held('zhao')).toMatchObject({ scope: ['report'] })
  expect(held('sun')).toMatchObject({ role: 'drafter', scope: ['table', 'section/duties'] })
  expect(await store.reports.list()).toMatchObject([{ id: 'a', everyone: 'drafter' }])
}

test('[WF19] SQLite: everybody of before units is in the first one and may do what they could', async () => {
  const folder = tempFolder()
  const file = join(folder.path, 'gongping.sqlite')
  await fillOldDatabase(sqliteDialect(openDatabase(file)), sql`blob`)
  const store = await openSqliteStore(file, identityMigrations)
  await expectEverybodyPlaced(store)
  await store.close()
  folder.remove()
})

test('[WF19] PostgreSQL: everybody of before units is in the first one and may do what they could', async () => {
  const url = await server.createDatabase()
  const pool = openPool(url)
  await fillOldDatabase(new PostgresDialect({ pool: kyselyPool(pool, 10_000) }), sql`bytea`)
  await pool.end()
  const store = await openPostgresStore(url, identityMigrations)
  await expectEverybodyPlaced(store)
  await store.close()
})
