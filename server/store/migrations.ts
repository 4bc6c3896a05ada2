import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { agreementMigration } from './agreement-migration.ts'
import { auditMigration } from './audit/audit-migration.ts'
import { commentMigration } from './comment-migration.ts'
import { CHAIN_START, nextHash } from './hash-chain.ts'
import { addPeople } from './migrate-people.ts'
import { notificationMigration } from './notification-migration.ts'
import type { Tables } from './schema.ts'
import { versionMigration } from './version-migration.ts'

/** How the database calls a column of bytes. */
export type BlobType = RawBuilder<unknown>

/** Step by step from an empty database. Append only: a published step never changes. Names sort in order. */
export function storeMigrations(blob: BlobType): Record<string, Migration> {
  return {
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
          .addColumn('data', blob, (column) => column.notNull())
          .addPrimaryKeyConstraint('journal_key', ['report_id', 'seq'])
          .execute()
        await db.schema
          .createTable('snapshot')
          .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
          .addColumn('seq', 'integer', (column) => column.notNull())
          .addColumn('state', blob, (column) => column.notNull())
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
    '0003-write-path': {
      async up(db: Kysely<unknown>) {
        await addHeads(db, blob)
        await addAuthors(db)
      },
    },
    '0004-batches-by-number': {
      async up(db: Kysely<unknown>) {
        // A repeated append stands right after the head it names, so no index of random names is needed.
        await db.schema.dropIndex('journal_batch').execute()
      },
    },
    '0005-explanations': {
      async up(db: Kysely<unknown>) {
        await db.schema
          .createTable('explanation')
          .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
          .addColumn('fingerprint', 'text', (column) => column.notNull())
          .addColumn('code', 'text', (column) => column.notNull())
          .addColumn('text', 'text', (column) => column.notNull())
          .addColumn('person_id', 'text', (column) => column.notNull())
          .addColumn('at', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('explanation_key', ['report_id', 'fingerprint'])
          .execute()
      },
    },
    '0006-people': { up: addPeople },
    ...auditMigration(blob),
    ...commentMigration,
    ...versionMigration(blob),
    ...agreementMigration,
    ...notificationMigration,
  }
}

async function addHeads(db: Kysely<Tables>, blob: BlobType): Promise<void> {
  const columns = [
    ['hash', blob],
    ['terms', sql`integer not null default 1`],
    ['epoch', sql`integer not null default 1`],
    ['schema', sql`integer not null default 1`],
    ['pruned_seq', sql`integer not null default 0`],
    ['pruned_hash', blob],
  ] as const
  for (const [name, type] of columns) await db.schema.alterTable('report').addColumn(name, type).execute()
  await db.schema.alterTable('journal').addColumn('hash', blob).execute()
  await db.schema.alterTable('snapshot').addColumn('hash', blob).execute()
  await db.schema.alterTable('snapshot').addColumn('digest', blob).execute()
  await db.schema.createIndex('journal_batch').on('journal').columns(['report_id', 'batch']).execute()
  // Snapshots got another format; nothing was ever pruned, so the log makes new ones.
  await db.deleteFrom('snapshot').execute()
  for (const { id } of await db.selectFrom('report').select('id').execute()) await chainLog(db, id)
}

/** Gives the rows of a log from before the chain their hashes. */
async function chainLog(db: Kysely<Tables>, reportId: string): Promise<void> {
  let hash = CHAIN_START
  const rows = await db.selectFrom('journal').selectAll().where('report_id', '=', reportId).orderBy('seq').execute()
  for (const { seq, batch, person_id, at, data } of rows) {
    hash = nextHash(hash, { seq, batch, personId: person_id, at, update: data })
    await db.updateTable('journal').set({ hash }).where('report_id', '=', reportId).where('seq', '=', seq).execute()
  }
  await db.updateTable('report').set({ hash, pruned_hash: CHAIN_START }).where('id', '=', reportId).execute()
}

async function addAuthors(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('author')
    .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('client_id', 'bigint', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('author_key', ['report_id', 'client_id'])
    .execute()
  await db.schema
    .createTable('last_edit')
    .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('last_edit_key', ['report_id', 'place'])
    .execute()
  await db.schema
    .createTable('report_scope')
    .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_scope_key', ['report_id', 'person_id'])
    .execute()
}

/** Names of all steps that this program knows, for whoever meets a database of a later one. */
export function migrationNames(more: Record<string, Migration>): ReadonlySet<string> {
  return new Set(Object.keys({ ...storeMigrations(sql`blob`), ...more }))
}

/**
 * Brings the database up to date.
 * @param blob how this database calls a column of bytes.
 * @param more migrations of parts that keep tables of their own.
 */
export async function migrateDatabase(db: Kysely<Tables>, blob: BlobType, more: Record<string, Migration> = {}): Promise<void> {
  const all = { ...storeMigrations(blob), ...more }
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => all } }).migrateToLatest()
  if (error) throw error
}
