import type { Migration } from 'kysely/migration'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { type PostgresStore, openPostgresStore } from './postgres/open-store.ts'
import { type SqliteStore, openSqliteStore } from './sqlite/open-store.ts'

export interface StorePlace {
  /** `postgres://…`, or null for the embedded database. May hold a password: never shown. */
  readonly databaseUrl: string | null
  /** Where the embedded database lies. */
  readonly databaseFile: string
}

/**
 * Opens the database that the settings name, and brings it up to date.
 * @param more migrations of parts that keep tables of their own, by name.
 */
export async function openStore(
  { databaseUrl, databaseFile }: StorePlace,
  more: Record<string, Migration>,
): Promise<Result<SqliteStore | PostgresStore, Failure>> {
  try {
    return ok(databaseUrl === null ? await openSqliteStore(databaseFile, more) : await openPostgresStore(databaseUrl, more))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (databaseUrl === null) return err(failure('data-dir-unusable', { path: databaseFile, reason }))
    return err(failure('database-unusable', { database: withoutPassword(databaseUrl), reason }))
  }
}

/** Which database it is, for a person who set it up. */
function withoutPassword(databaseUrl: string): string {
  const { username, host, pathname, searchParams } = new URL(databaseUrl)
  return `${username && `${username}@`}${searchParams.get('host') ?? host}${pathname}`
}
