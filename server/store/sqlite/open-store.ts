import { Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { migrateDatabase } from '../migrations.ts'
import type { Tables } from '../schema.ts'
import type { Journal, Reports, Store } from '../store.ts'
import { attempt } from './in-our-words.ts'
import { openDatabase, sqliteDialect } from './open-database.ts'
import { unpackReport } from './packed-report.ts'
import { SqliteThread } from './sqlite-thread.ts'

export interface SqliteStore extends Store {
  /** The connection for accounts. The store has one of its own, in its thread. */
  readonly db: Kysely<Tables>
}

/**
 * Opens (and where needed creates and migrates) the embedded database.
 * @param more migrations of parts that keep tables of their own, by name.
 */
export async function openSqliteStore(file: string, more: Record<string, Migration> = {}): Promise<SqliteStore> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(openDatabase(file), attempt) })
  await migrateDatabase(db, sql`blob`, more)
  const thread = new SqliteThread(file)
  return {
    db,
    journal: journalOf(thread),
    reports: reportsOf(thread),
    probe: () => thread.call('probe'),
    async close() {
      await thread.close()
      await db.destroy()
    },
  }
}

function journalOf(thread: SqliteThread): Journal {
  return {
    heads: (reportIds) => thread.call('heads', reportIds),
    load: (reportId, after) => thread.call('load', reportId, after).then((packed) => packed && unpackReport(packed)),
    append: (reportId, append) => thread.append(reportId, append),
    saveSnapshot: (reportId, snapshot) => thread.call('saveSnapshot', reportId, snapshot),
    snapshots: (reportId) => thread.call('snapshots', reportId),
    prune: (reportId, seq) => thread.call('prune', reportId, seq),
    dropSnapshot: (reportId, seq) => thread.call('dropSnapshot', reportId, seq),
    lastEdits: (reportId) => thread.call('lastEdits', reportId),
    audit: (reportId) => thread.call('audit', reportId),
  }
}

function reportsOf(thread: SqliteThread): Reports {
  return {
    create: (report) => thread.call('create', report),
    list: () => thread.call('list'),
    saveSummary: (id, summary) => thread.call('saveSummary', id, summary),
    setStatus: (id, status) => thread.call('setStatus', id, status),
    setScope: (id, personId, scope) => thread.call('setScope', id, personId, scope),
    scopes: (id) => thread.call('scopes', id),
    explanations: (id) => thread.call('explanations', id),
    explain: (id, terms, explanation) => thread.call('explain', id, terms, explanation),
    unexplain: (id, terms, fingerprint) => thread.call('unexplain', id, terms, fingerprint),
  }
}
