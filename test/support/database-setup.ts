import { join } from 'node:path'
import { identityMigrations } from '@gongping/server/identity/migrations.ts'
import { openPostgresStore } from '@gongping/server/store/postgres/open-store.ts'
import { type SqliteStore, openSqliteStore } from '@gongping/server/store/sqlite/open-store.ts'
import type { Store } from '@gongping/server/store/store.ts'
import type { PostgresServer } from './postgres.ts'
import { tempFolder } from './temp-folder.ts'

/** An empty database with the tables of reports and accounts. */
export interface DatabaseSetup {
  readonly store: Store & Pick<SqliteStore, 'db'>
  readonly close: () => Promise<void>
}

export async function sqliteDatabase(): Promise<DatabaseSetup> {
  const folder = tempFolder()
  const store = await openSqliteStore(join(folder.path, 'gongping.db'), identityMigrations)
  const close = async () => {
    await store.close()
    folder.remove()
  }
  return { store, close }
}

export async function postgresDatabase(server: PostgresServer): Promise<DatabaseSetup> {
  const store = await openPostgresStore(await server.createDatabase(), identityMigrations)
  return { store, close: () => store.close() }
}
