import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { CHAIN_START } from '../hash-chain.ts'
import type { Tables } from '../schema.ts'

/** How the database calls a column of bytes. */
type BlobType = RawBuilder<unknown>

/** The audit log's step in the row of migrations. */
export function auditMigration(blob: BlobType): Record<string, Migration> {
  return { '0007-audit': { up: (db: Kysely<Tables>) => createAuditTables(db, blob) } }
}

/**
 * By what entries are searched, each time with the number behind it, so that the newest are found without sorting.
 * An administrator of a unit never asks without the unit: the rest is compared in that index as well.
 */
const SEARCHED = {
  person: ['person_id', 'seq'],
  subject: ['subject_id', 'seq'],
  report: ['report_id', 'seq'],
  unit: ['unit_id', 'seq', 'verb', 'person_id', 'subject_id', 'report_id'],
  verb: ['verb', 'seq'],
  address: ['address', 'seq'],
  time: ['at', 'seq'],
} as const

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
  for (const [name, columns] of Object.entries(SEARCHED)) {
    await db.schema
      .createIndex(`audit_by_${name}`)
      .on('audit')
      .columns([...columns])
      .execute()
  }
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
