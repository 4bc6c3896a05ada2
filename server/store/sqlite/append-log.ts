import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { nextHash } from '../hash-chain.ts'
import type { Head } from '../report-head.ts'
import type { Append, AppendOutcome } from '../store.ts'

/** Appends to the journals of one SQLite file, on the connection it is given. Its caller owns the transaction. */
export class AppendLog {
  readonly #statements: ReturnType<typeof prepareStatements>

  constructor(database: DatabaseSync) {
    this.#statements = prepareStatements(database)
  }

  append(reportId: string, append: Append): AppendOutcome {
    const { batch, on, entries } = append
    const at = new Date().toISOString()
    const rows = chain(append, at)
    const head = { ...on, ...rows.at(-1), ...(append.schema !== undefined && { schema: append.schema }) }
    // Whether this is still the head is asked by the statement that moves it: nothing slips in between.
    const moved = this.#statements.move.run(
      head.seq,
      head.hash,
      head.schema,
      entries.at(-1)?.personId ?? '',
      at,
      reportId,
      on.seq,
      on.hash,
      on.terms,
      on.epoch,
    )
    if (moved.changes === 0) return this.#done(reportId, batch, on) ?? { kind: 'stale', head: this.#head(reportId) }
    entries.forEach(({ personId, update, clients, places }, index) => {
      const { seq, hash } = rows[index] ?? head
      this.#statements.insert.run(reportId, seq, batch, personId, at, update, hash)
      for (const client of clients) this.#statements.bind.run(reportId, client, personId)
      for (const place of places) this.#statements.note.run(reportId, place, personId, at, seq)
    })
    return { kind: 'committed', head: { ...head, status: 'open' } }
  }

  /** What an earlier append of this batch was answered, or would have been, had the answer not been lost. */
  #done(reportId: string, batch: string, on: Head): AppendOutcome | null {
    const last = this.#statements.lastOfBatch.get(reportId, on.seq, batch)
    return last ? { kind: 'committed', head: { ...on, seq: Number(last['seq']), hash: last['hash'] as Uint8Array } } : null
  }

  #head(reportId: string): Head | null {
    const row = this.#statements.head.get(reportId)
    return row ? headOf(row) : null
  }
}

/** Number and hash of each entry's row. */
function chain({ batch, on, entries }: Append, at: string): { seq: number; hash: Uint8Array }[] {
  let { seq, hash } = on
  return entries.map(({ personId, update }) => {
    seq += 1
    hash = nextHash(hash, { seq, batch, personId, at, update })
    return { seq, hash }
  })
}

function headOf(row: Record<string, SQLOutputValue>): Head {
  return {
    seq: Number(row['seq']),
    hash: row['hash'] as Uint8Array,
    status: row['status'] as ReportStatus,
    terms: Number(row['terms']),
    epoch: Number(row['epoch']),
    schema: Number(row['schema']),
  }
}

function prepareStatements(database: DatabaseSync) {
  return {
    move: database.prepare(
      `update report set seq = ?, hash = ?, schema = ?, updated_by = ?, updated_at = ?
       where id = ? and seq = ? and hash = ? and terms = ? and epoch = ? and status = 'open'`,
    ),
    insert: database.prepare(
      'insert into journal (report_id, seq, batch, person_id, at, data, hash) values (?, ?, ?, ?, ?, ?, ?)',
    ),
    bind: database.prepare('insert into author (report_id, client_id, person_id) values (?, ?, ?)'),
    note: database.prepare(
      `insert into last_edit (report_id, place, person_id, at, seq) values (?, ?, ?, ?, ?) on conflict do update
       set person_id = excluded.person_id, at = excluded.at, seq = excluded.seq`,
    ),
    lastOfBatch: database.prepare(
      'select seq, hash from journal where report_id = ? and seq > ? and batch = ? order by seq desc limit 1',
    ),
    head: database.prepare('select seq, hash, status, terms, epoch, schema from report where id = ?'),
  }
}
