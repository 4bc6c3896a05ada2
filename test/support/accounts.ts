import { join } from 'node:path'
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest'
import { createIdentity } from '@gongping/server/identity/create-identity.ts'
import type { Identity, Person } from '@gongping/server/identity/identity.ts'
import { identityMigrations } from '@gongping/server/identity/migrations.ts'
import type { IdentityTables } from '@gongping/server/identity/tables.ts'
import { openPostgresStore } from '@gongping/server/store/postgres/open-store.ts'
import { openSqliteStore } from '@gongping/server/store/sqlite/open-store.ts'
import { type PostgresServer, postgresServer } from './postgres.ts'
import { tempFolder } from './temp-folder.ts'

export const DATABASES = ['SQLite', 'PostgreSQL'] as const
export type Database = (typeof DATABASES)[number]
type AccountDatabase = Parameters<typeof createIdentity>[0]

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const SECRET = 'nsVhQ8xJ2kfLz0Rb7GmTcYw5Ae1Ud9Xo'
export const PASSWORD = '一句只有自己知道的话'

/** Databases of a test file, each test with one of its own. */
export function accountDatabases(): (database: Database) => Promise<AccountDatabase> {
  // Computing password hashes is slow on purpose.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
  let server: PostgresServer
  beforeAll(async () => {
    server = await postgresServer(['fsync=off'])
  })
  afterAll(() => server[Symbol.asyncDispose]())
  return async (database) => {
    const folder = tempFolder()
    const store =
      database === 'SQLite'
        ? await openSqliteStore(join(folder.path, 'a.db'), identityMigrations)
        : await openPostgresStore(await server.createDatabase(), identityMigrations)
    onTestFinished(async () => {
      await store.close()
      folder.remove()
    })
    return store.db.withTables<IdentityTables>()
  }
}

/** A clock that goes only when told; on a Monday morning. */
export class Clock {
  at = Date.parse('2026-03-02T01:00:00.000Z')
  readonly now = (): number => this.at

  pass(milliseconds: number): void {
    this.at += milliseconds
  }
}

export function accountsOn(db: AccountDatabase, clock = new Clock(), secret = SECRET): Identity {
  return createIdentity(db, { secret, publicUrl: null, warn: () => {}, now: clock.now })
}

export async function hire(identity: Identity, name: string): Promise<Person> {
  const added = await identity.addPerson({ name, display: name, role: 'member', password: PASSWORD })
  if (!added.ok) throw new Error(added.error.code)
  return added.value
}

/** Signs in from a computer of its own. @returns what the browser sends with each request from now on. */
export async function signInAs(identity: Identity, name: string, agent = 'Firefox'): Promise<Headers> {
  const headers = new Headers({ 'user-agent': agent })
  const signedIn = await identity.signIn({ name, password: PASSWORD, address: '10.0.0.1', headers })
  if (!signedIn.ok) throw new Error(signedIn.error.code)
  return withCookies(signedIn.value.cookies)
}

/** As a browser sends back what it was given. */
export function withCookies(cookies: readonly string[]): Headers {
  return new Headers({ cookie: cookies.map((line) => line.split(';')[0]).join('; ') })
}

/** The code of an answer that is no. */
export function codeOf(result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string {
  return result.ok ? 'ok' : (result.error?.code ?? '')
}
