import { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { migrateDatabase } from '../migrations.ts'
import { SqlReports } from '../reports.ts'
import type { Tables } from '../schema.ts'
import type { Store } from '../store.ts'
import { openDatabase, sqliteDialect } from './open-database.ts'
import { SqliteJournal } from './sqlite-journal.ts'

export interface SqliteStore extends Store {
  /** The connection for records and accounts. The journal has one of its own, in its worker. */
  readonly db: Kysely<Tables>
}

/**
 * Opens (and where needed creates and migrates) the embedded database.
 * @param more migrations of parts that keep tables of their own, by name.
 */
export async function openSqliteStore(file: string, more: Record<string, Migration> = {}): Promise<SqliteStore> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(openDatabase(file)) })
  await migrateDatabase(db, more)
  const journal = new SqliteJournal(file)
  return {
    db,
    journal,
    reports: new SqlReports(db),
    probe: () => journal.probe(),
    async close() {
      await journal.close()
      await db.destroy()
    },
  }
}
