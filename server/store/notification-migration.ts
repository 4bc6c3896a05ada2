import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Tables } from './schema.ts'

/** Notifications' step in the row of migrations. */
export const notificationMigration: Record<string, Migration> = { '0013-notifications': { up: createNotificationTables } }

async function createNotificationTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('inbox')
    .addColumn('person_id', 'text', (column) => column.primaryKey())
    .addColumn('last', 'integer', (column) => column.notNull())
    .addColumn('address', 'text')
    .execute()
  await db.schema
    .createTable('notification')
    .addColumn('person_id', 'text', (column) => column.notNull().references('inbox.person_id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('object_id', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('read_at', 'text')
    .addColumn('collapse', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('notification_key', ['person_id', 'number'])
    .execute()
  await db.schema
    .createTable('delivery')
    // No reference to the notification, which may give way to a later one meanwhile.
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('delivery_key', ['person_id', 'number', 'channel'])
    .execute()
  await db.schema.createIndex('delivery_due').on('delivery').column('due_at').execute()
}
