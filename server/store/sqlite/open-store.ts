import { Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { migrateDatabase } from '../migrations.ts'
import type { Tables } from '../schema.ts'
import { type Actor, type AuditLog, SERVER } from '../audit-log.ts'
import { notedPorts } from '../audit/noted-ports.ts'
import type { Outbox } from '../notifications.ts'
import type { Journal, NotedPorts, Store } from '../store.ts'
import type { Versions } from '../versions.ts'
import { attempt } from './in-our-words.ts'
import { TURN_MS, openDatabase, sqliteDialect, waitAtMost } from './open-database.ts'
import { unpackReport } from './packed-report.ts'
import { SqliteThread } from './sqlite-thread.ts'

export interface SqliteStore extends Store {
  /** The connection for accounts. The store has one of its own, in its thread. */
  readonly db: Kysely<Tables>
}

/** How long another process may take to bring the database up to date, in ms. */
const MIGRATION_MS = 3_600_000

/**
 * Opens (and where needed creates and migrates) the embedded database.
 * @param more migrations of parts that keep tables of their own, by name.
 */
export async function openSqliteStore(file: string, more: Record<string, Migration> = {}): Promise<SqliteStore> {
  const database = openDatabase(file)
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database, attempt) })
  waitAtMost(database, MIGRATION_MS)
  await migrateDatabase(db, sql`blob`, more)
  waitAtMost(database, TURN_MS)
  const thread = new SqliteThread(file)
  // Searching a long log takes a while: it must not stand in line with those who type.
  const reader = new SqliteThread(file)
  const as = (actor: Actor): NotedPorts => {
    const ports = notedPorts((name, parameters) => thread.callAs(actor, name, parameters))
    // Likewise all comments and versions of a report, which every page asks for whenever there is a new one.
    const comments = { ...ports.comments, threads: (reportId: string) => reader.call('threads', reportId) }
    const versions: Versions = {
      ...ports.versions,
      versions: (reportId, range) => reader.call('versions', reportId, range),
      version: (reportId, number) => reader.call('version', reportId, number),
    }
    return { ...ports, comments, versions }
  }
  return {
    db,
    journal: journalOf(thread, reader),
    ...as(SERVER),
    outbox: outboxOf(thread),
    audit: auditOf(thread, reader),
    as,
    probe: () => thread.call('probe'),
    async close() {
      await Promise.all([thread.close(), reader.close()])
      await db.destroy()
    },
  }
}

function journalOf(thread: SqliteThread, reader: SqliteThread): Journal {
  return {
    heads: (reportIds) => thread.call('heads', reportIds),
    // Nor must those who type wait for whoever looks back.
    load: (reportId, after, upTo) =>
      (upTo === undefined ? thread : reader).call('load', reportId, after, upTo).then((packed) => packed && unpackReport(packed)),
    append: (reportId, append) => thread.append(reportId, append),
    saveSnapshot: (reportId, snapshot) => thread.call('saveSnapshot', reportId, snapshot),
    snapshots: (reportId) => thread.call('snapshots', reportId),
    prune: (reportId, seq) => thread.call('prune', reportId, seq),
    dropSnapshot: (reportId, seq) => thread.call('dropSnapshot', reportId, seq),
    lastEdits: (reportId) => thread.call('lastEdits', reportId),
    stints: (reportId) => reader.call('stints', reportId),
    audit: (reportId) => thread.call('audit', reportId),
  }
}

function outboxOf(thread: SqliteThread): Outbox {
  return {
    claimDeliveries: (now, until, limit) => thread.call('claimDeliveries', now, until, limit),
    endDelivery: (delivery) => thread.call('endDelivery', delivery),
    putOffDelivery: (delivery, until) => thread.call('putOffDelivery', delivery, until),
  }
}

function auditOf(writer: SqliteThread, reader: SqliteThread): AuditLog {
  return {
    record: (actor, deed) => writer.call('record', actor, deed),
    search: (query) => reader.call('search', query),
    entriesAfter: (seq, limit) => reader.call('entriesAfter', seq, limit),
    head: () => reader.call('head'),
  }
}
