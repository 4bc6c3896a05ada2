import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Tables } from './schema.ts'

/** Step by step from an empty database. Append only: a published step never changes. Names sort in order. */
const migrations: Record<string, Migration> = {
  '0001-reports': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('report')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('template', 'text', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('unit', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull().defaultTo('open'))
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('created_by', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('updated_by', 'text', (column) => column.notNull())
        .addColumn('updated_at', 'text', (column) => column.notNull())
        .addColumn('total', 'text')
        .addColumn('grade', 'text')
        .addColumn('errors', 'integer')
        .execute()
      await db.schema
        .createTable('journal')
        .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('batch', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('data', sql`blob`, (column) => column.notNull())
        .addPrimaryKeyConstraint('journal_key', ['report_id', 'seq'])
        .execute()
      await db.schema
        .createTable('snapshot')
        .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('state', sql`blob`, (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('snapshot_key', ['report_id', 'seq'])
        .execute()
      await db.schema
        .createTable('probe')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .execute()
    },
  },
}

/** Brings the database up to date; `more` are the migrations of parts that keep tables of their own. */
export async function migrateDatabase(db: Kysely<Tables>, more: Record<string, Migration> = {}): Promise<void> {
  const all = { ...migrations, ...more }
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => all } }).migrateToLatest()
  if (error) throw error
}
