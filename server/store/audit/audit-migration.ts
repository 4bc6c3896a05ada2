import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { CHAIN_START } from '../hash-chain.ts'
import type { BlobType } from '../migrations.ts'
import type { Tables } from '../schema.ts'

/** The audit log's step in the row of migrations. */
export function auditMigration(blob: BlobType): Record<string, Migration> {
  return { '0007-audit': { up: (db: Kysely<Tables>) => createAuditTables(db, blob) } }
}

/** Columns by which entries are searched, each with the number, so that the newest are found without sorting. */
const SEARCHED = ['person_id', 'subject_id', 'report_id', 'unit_id', 'verb', 'address'] as const

async function createAuditTables(db: Kysely<Tables>, blob: BlobType): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('verb', 'text', (column) => column.notNull())
    // No references: entries outlive what they are about.
    .addColumn('subject_id', 'text')
    .addColumn('report_id', 'text')
    .addColumn('unit_id', 'text')
    .addColumn('params', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('hash', blob, (column) => column.notNull())
    .execute()
  for (const column of SEARCHED) {
    await db.schema.createIndex(`audit_${column}`).on('audit').columns([column, 'seq']).execute()
  }
  await db.schema.createIndex('audit_at').on('audit').columns(['at', 'seq']).execute()
  await db.schema
    .createTable('audit_head')
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', blob, (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.insertInto('audit_head').values({ seq: 0, hash: CHAIN_START, at: '' }).execute()
  await refuseChanges(db)
}

/** The database itself refuses to change or to drop an entry, whoever asks and by whatever program. */
async function refuseChanges(db: Kysely<Tables>): Promise<void> {
  if (!isPostgres(db)) {
    for (const change of ['update', 'delete']) {
      await sql`create trigger ${sql.ref(`audit_no_${change}`)} before ${sql.raw(change)} on audit
        begin select raise(abort, 'the audit log is append only'); end`.execute(db)
    }
    return
  }
  await sql`create or replace function audit_refuse() returns trigger language plpgsql as
    $$ begin raise exception 'the audit log is append only'; end $$`.execute(db)
  await sql`create trigger audit_no_change before update or delete or truncate on audit
    for each statement execute function audit_refuse()`.execute(db)
}

export function isPostgres(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

/**
 * An empty log in place of the present one, for a restore into a place with another history. The one way to forget
 * entries: the tables go as a whole.
 */
export async function recreateAuditTables(db: Kysely<Tables>): Promise<void> {
  const blob = isPostgres(db) ? sql`bytea` : sql`blob`
  for (const table of ['audit', 'audit_head']) await db.schema.dropTable(table).execute()
  await createAuditTables(db, blob)
}
