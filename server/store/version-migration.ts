import type { Kysely, RawBuilder } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Tables } from './schema.ts'
import { scoreHash } from './score-hash.ts'

/** Versions' step in the row of migrations. @param blob how the database calls a column of bytes. */
export function versionMigration(blob: RawBuilder<unknown>): Record<string, Migration> {
  return {
    '0011-versions': { up: (db: Kysely<Tables>) => createVersionTable(db, blob) },
    '0014-version-content-once': { up: keepContentOnce },
    '0016-version-score-hash': { up: addScoreHash },
    '0017-version-score-hash-always': { up: requireScoreHash },
  }
}

/** What was kept before stays where it is: only from now on equal versions share it. */
async function keepContentOnce(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('version').addColumn('same_as', 'integer').execute()
}

/** What was kept before is vouched for from now on. */
async function addScoreHash(db: Kysely<Tables>): Promise<void> {
  if (!(await hasScoreHash(db))) await db.schema.alterTable('version').addColumn('score_sha256', 'text').execute()
  await hashScores(db)
}

/** An earlier program that still serves can keep no version that nothing vouches for, and hears so at once. */
async function requireScoreHash(db: Kysely<Tables>): Promise<void> {
  await hashScores(db)
  await db.schema
    .alterTable('version')
    .alterColumn('score_sha256', (column) => column.setNotNull())
    .execute()
}

/** Of versions that have none. One after the other: all sheets do not fit into memory. */
async function hashScores(db: Kysely<Tables>): Promise<void> {
  const bare = db.selectFrom('version').select(['report_id', 'number']).where('score_sha256', 'is', null)
  for (const { report_id, number } of await bare.execute()) {
    const row = db.selectFrom('version').where('report_id', '=', report_id).where('number', '=', number)
    const score = await row.select(['score', 'total', 'grade']).executeTakeFirstOrThrow()
    await db
      .updateTable('version')
      .set({ score_sha256: scoreHash(score) })
      .where('report_id', '=', report_id)
      .where('number', '=', number)
      .execute()
  }
}

/** A program that did this step by step on SQLite may have stopped in between. */
async function hasScoreHash(db: Kysely<Tables>): Promise<boolean> {
  const tables = await db.introspection.getTables()
  const columns = tables.find(({ name }) => name === 'version')?.columns
  return columns?.some(({ name }) => name === 'score_sha256') === true
}

async function createVersionTable(db: Kysely<Tables>, blob: RawBuilder<unknown>): Promise<void> {
  await db.schema
    .createTable('version')
    .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('contributors', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('sm3', 'text', (column) => column.notNull())
    .addColumn('total', 'text')
    .addColumn('grade', 'text')
    .addColumn('score', blob, (column) => column.notNull())
    .addColumn('content', blob, (column) => column.notNull())
    .addPrimaryKeyConstraint('version_key', ['report_id', 'number'])
    .execute()
  // A printed code is the beginning of it.
  await db.schema.createIndex('version_by_sha256').on('version').column('sha256').execute()
}
