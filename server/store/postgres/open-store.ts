import { setTimeout as delay } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Pool } from 'pg'
import { assert } from '@gongping/shared/base/assert.ts'
import { migrateDatabase } from '../migrations.ts'
import { type Actor, SERVER } from '../audit-log.ts'
import { changeAndNote } from '../audit/change-and-note.ts'
import { NOTES, deedOf } from '../audit/noted-changes.ts'
import { type Perform, notedPorts } from '../audit/noted-ports.ts'
import { SqlAuditLog } from '../audit/sql-audit-log.ts'
import { SqlReports } from '../reports.ts'
import { SqlAgreements } from '../sql-agreements.ts'
import { SqlComments } from '../sql-comments.ts'
import { SqlNotifications } from '../sql-notifications.ts'
import { SqlOutbox } from '../sql-outbox.ts'
import type { Tables } from '../schema.ts'
import type { NotedPorts, Store } from '../store.ts'
import { askPool } from './ask-pool.ts'
import { SqlUnits } from '../sql-units.ts'
import { SqlVersions } from '../sql-versions.ts'
import { kyselyPool } from './kysely-pool.ts'
import { openPatientPool, openPool } from './open-pool.ts'
import { PostgresJournal } from './postgres-journal.ts'

export interface PostgresStore extends Store {
  /** For accounts; the same connections. */
  readonly db: Kysely<Tables>
}

/** How long a statement may take, in ms. */
const PATIENCE = { probe: 2000, record: 10_000, history: 60_000, migration: 3_600_000 }
/** How long closing may take, in ms: a database that does not answer has nothing of ours left to do. */
const FAREWELL_MS = 2000

/**
 * Opens (and where needed migrates) a PostgreSQL database, which must exist.
 * @param more migrations of parts that keep tables of their own, by name.
 */
export async function openPostgresStore(url: string, more: Record<string, Migration> = {}): Promise<PostgresStore> {
  await migrate(url, more)
  const pool = openPool(url)
  const db = kyselyOver(pool, PATIENCE.record)
  const history = kyselyOver(pool, PATIENCE.history)
  const as = (actor: Actor) => notedPorts(performOn(db, actor))
  return {
    db,
    journal: new PostgresJournal(pool, history, db),
    ...as(SERVER),
    outbox: new SqlOutbox(db),
    audit: new SqlAuditLog(db),
    as,
    probe: () => probe(pool),
    close: () => Promise.race([pool.end(), delay(FAREWELL_MS, undefined, { ref: false })]),
  }
}

function performOn(db: Kysely<Tables>, actor: Actor): Perform {
  return (name, parameters) => {
    const change = (among: Kysely<Tables>): Promise<unknown> => {
      const port = PORTS[portOf(name)](among)
      return Promise.resolve(Reflect.apply(Reflect.get(port, name) as () => unknown, port, parameters))
    }
    const deed = deedOf(name, parameters)
    return deed ? changeAndNote(db, actor, deed, change) : change(db)
  }
}

const PORTS: { readonly [P in keyof NotedPorts]: (db: Kysely<Tables>) => NotedPorts[P] } = {
  reports: (db) => new SqlReports(db),
  units: (db) => new SqlUnits(db),
  comments: (db) => new SqlComments(db),
  notifications: (db) => new SqlNotifications(db),
  versions: (db) => new SqlVersions(db),
  agreements: (db) => new SqlAgreements(db),
}

/** The port that has a method of that name. */
function portOf(name: string): keyof NotedPorts {
  const found = (Object.keys(PORTS) as (keyof NotedPorts)[]).find((port) => name in NOTES[port])
  assert(found, `no port has ${name}`)
  return found
}

async function migrate(url: string, more: Record<string, Migration>): Promise<void> {
  const pool = openPatientPool(url)
  try {
    await checkEncoding(pool)
    await migrateDatabase(kyselyOver(pool, PATIENCE.migration), sql`bytea`, more)
  } finally {
    await pool.end()
  }
}

function kyselyOver(pool: Pool, patience: number): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: kyselyPool(pool, patience) }) })
}

async function checkEncoding(pool: Pool): Promise<void> {
  const text = `select current_setting('server_encoding') as encoding`
  const { rows } = await askPool(pool, { text, query_timeout: PATIENCE.record })
  const [{ encoding }] = rows as [{ encoding: string }]
  if (encoding !== 'UTF8') throw new Error(`its encoding is ${encoding}, not UTF8`)
}

async function probe(pool: Pool): Promise<void> {
  await askPool(pool, {
    name: 'probe',
    text: 'insert into probe (id, at) values (1, $1) on conflict (id) do update set at = excluded.at',
    values: [new Date().toISOString()],
    query_timeout: PATIENCE.probe,
  })
}
