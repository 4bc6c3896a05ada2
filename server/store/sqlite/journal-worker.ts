import type { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '@gongping/shared/base/assert.ts'
import type { AppendOutcome, StoredDocument } from '../store.ts'
import { openDatabase } from './open-database.ts'
import type { AppendRequest, Reply, Request } from './sqlite-journal.ts'

/**
 * The thread that owns the journal: fsync blocks, so it must not happen where sockets are served. All appends
 * that arrived while one commit ran go into the next one (group commit), whatever reports they belong to.
 */
assert(parentPort, 'the journal worker runs as a worker')
const port = parentPort
const database = openDatabase((workerData as { file: string }).file)
const statements = prepareStatements(database)
let waiting: AppendRequest[] = []

port.on('message', (request: Request) => {
  if (request.kind === 'append') {
    if (waiting.push(request) === 1) setImmediate(commitWaiting)
    return
  }
  // In the order of asking: a load after an append sees it, and nothing that waits is lost by closing.
  if (waiting.length > 0) commitWaiting()
  answer([settle(request.id, () => perform(request))])
  if (request.kind === 'close') port.close()
})

function perform(request: Exclude<Request, AppendRequest>): unknown {
  if (request.kind === 'load') return load(request.reportId)
  const at = new Date().toISOString()
  if (request.kind === 'probe') return statements.probe.run(at)
  if (request.kind === 'save-snapshot') return statements.saveSnapshot.run(request.reportId, request.seq, request.state, at)
  return database.close()
}

/** One transaction for everything that waits. If it fails, none of it is on disk and every append hears so. */
function commitWaiting(): void {
  const batch = waiting
  waiting = []
  if (batch.length === 0) return
  try {
    database.exec('begin immediate')
    const outcomes = batch.map((request) => append(request))
    database.exec('commit')
    answer(batch.map(({ id }, at) => ({ id, ok: true, value: outcomes[at] })))
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    answer(batch.map(({ id }) => failed(id, error)))
  }
}

// Whether the report still takes edits is asked by the statement that gives out the sequence numbers: no lock
// can slip in between the question and the append.
function append({ reportId, batch, entries }: AppendRequest): AppendOutcome {
  const at = new Date().toISOString()
  const author = entries.at(-1)?.personId ?? ''
  const advanced = statements.advance.get(entries.length, author, at, reportId)
  if (!advanced) return { kind: 'refused', reason: statements.exists.get(reportId) ? 'locked' : 'unknown' }
  const last = Number(advanced['seq'])
  entries.forEach(({ personId, update }, index) => {
    statements.insert.run(reportId, last - entries.length + 1 + index, batch, personId, at, update)
  })
  return { kind: 'committed', seq: last }
}

function load(reportId: string): StoredDocument | null {
  database.exec('begin')
  try {
    const head = statements.exists.get(reportId)
    if (!head) return null
    const newest = statements.newestSnapshot.get(reportId)
    const snapshot = newest ? { seq: Number(newest['seq']), state: newest['state'] as Uint8Array } : null
    const rows = statements.after.all(reportId, snapshot?.seq ?? 0)
    return { snapshot, updates: rows.map((row) => row['data'] as Uint8Array), seq: Number(head['seq']) }
  } finally {
    database.exec('commit')
  }
}

function settle(id: number, work: () => unknown): Reply {
  try {
    return { id, ok: true, value: work() }
  } catch (error) {
    return failed(id, error)
  }
}

function failed(id: number, error: unknown): Reply {
  return { id, ok: false, message: error instanceof Error ? error.message : String(error) }
}

function answer(replies: Reply[]): void {
  port.postMessage(replies)
}

function prepareStatements(db: DatabaseSync) {
  return {
    advance: db.prepare(
      `update report set seq = seq + ?, updated_by = ?, updated_at = ? where id = ? and status = 'open' returning seq`,
    ),
    exists: db.prepare('select seq from report where id = ?'),
    insert: db.prepare('insert into journal (report_id, seq, batch, person_id, at, data) values (?, ?, ?, ?, ?, ?)'),
    newestSnapshot: db.prepare('select seq, state from snapshot where report_id = ? order by seq desc limit 1'),
    after: db.prepare('select data from journal where report_id = ? and seq > ? order by seq'),
    saveSnapshot: db.prepare('insert or replace into snapshot (report_id, seq, state, at) values (?, ?, ?, ?)'),
    probe: db.prepare('insert or replace into probe (id, at) values (1, ?)'),
  }
}
