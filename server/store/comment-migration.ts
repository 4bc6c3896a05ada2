import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Tables } from './schema.ts'

/** Comments' step in the row of migrations. */
export const commentMigration: Record<string, Migration> = { '0010-comments': { up: createCommentTables } }

async function createCommentTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('comment_thread')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('anchor', 'text')
    .addColumn('attachment', 'integer', (column) => column.notNull())
    .addColumn('is_orphan', 'integer', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('suggestion', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('resolved_by', 'text')
    .addColumn('resolved_at', 'text')
    .addColumn('is_applied', 'integer', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addUniqueConstraint('comment_thread_number', ['report_id', 'number'])
    .execute()
  await db.schema
    .createTable('comment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('thread_id', 'text', (column) => column.notNull().references('comment_thread.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('edited_at', 'text')
    .addColumn('is_deleted', 'integer', (column) => column.notNull())
    .addUniqueConstraint('comment_number', ['thread_id', 'number'])
    .execute()
  await db.schema
    .createTable('comment_mention')
    .addColumn('comment_id', 'text', (column) => column.notNull().references('comment.id'))
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('comment_mention_key', ['comment_id', 'person_id'])
    .execute()
}
