import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Tables } from './schema.ts'

/** The agreement's step in the row of migrations. */
export const agreementMigration: Record<string, Migration> = { '0012-agreement': { up: createAgreementTables } }

async function createAgreementTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('round')
    .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer')
    .addColumn('sha256', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('submitted_by', 'text', (column) => column.notNull())
    .addColumn('submitted_at', 'text', (column) => column.notNull())
    .addColumn('agreed_by', 'text')
    .addColumn('agreed_at', 'text')
    .addColumn('published_by', 'text')
    .addColumn('published_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('round_key', ['report_id', 'number'])
    .execute()
  // A printed code is the beginning of it.
  await db.schema.createIndex('round_by_sha256').on('round').column('sha256').execute()
  await db.schema
    .createTable('confirmation')
    .addColumn('report_id', 'text', (column) => column.notNull())
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('post', 'text', (column) => column.notNull())
    .addColumn('display', 'text')
    .addColumn('decision', 'text')
    .addColumn('opinion', 'text', (column) => column.notNull())
    .addColumn('at', 'text')
    .addColumn('sha256', 'text')
    .addPrimaryKeyConstraint('confirmation_key', ['report_id', 'round', 'position'])
    .addUniqueConstraint('confirmation_person', ['report_id', 'round', 'person_id'])
    .addForeignKeyConstraint('confirmation_of_round', ['report_id', 'round'], 'round', ['report_id', 'number'])
    .execute()
  await addRoundsOfSealed(db)
}

/** A report that was sealed before there were rounds: one that nobody had to confirm. */
async function addRoundsOfSealed(db: Kysely<Tables>): Promise<void> {
  const sealed = await db.selectFrom('report').select(['id', 'seq', 'updated_at']).where('status', '=', 'sealed').execute()
  for (const { id, seq, updated_at } of sealed) {
    const submitted = { note: '', submitted_by: '', submitted_at: updated_at, version: null, sha256: null }
    const agreed = { state: 'agreed', agreed_by: '', agreed_at: updated_at } as const
    const later = { published_by: null, published_at: null, ended_by: null, ended_at: null, reason: '' }
    await db
      .insertInto('round')
      .values({ report_id: id, number: 1, seq, ...submitted, ...agreed, ...later })
      .execute()
  }
}
