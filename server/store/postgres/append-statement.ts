import { nextHash } from '../hash-chain.ts'
import type { Head } from '../report-head.ts'
import type { Append } from '../store.ts'
import type { TimedQuery } from './ask-pool.ts'

/** A commit that takes longer than this, in ms, counts as failed; its author asks again whether it was one. */
const PATIENCE = 10_000

/**
 * One statement, so that it is one commit and one round trip, and the guard is the write itself: the update of the
 * report's row waits for every other append, lock and withdrawn right, and then finds the head that it names, or
 * nothing. Everything else is inserted for the row that it found.
 */
const TEXT = `
with head as (
  update report set seq = $7, hash = $8, schema = $9, updated_by = $10, updated_at = $11
  where id = $1 and status = 'open' and seq = $2 and hash = $3 and terms = $4 and epoch = $5
  returning id
), logged as (
  insert into journal (report_id, seq, batch, person_id, at, data, hash)
  select head.id, entry.seq, $6, entry.person_id, $11, entry.data, entry.hash
  from head, unnest($12::int[], $13::text[], $14::bytea[], $15::bytea[]) as entry (seq, person_id, data, hash)
), bound as (
  insert into author (report_id, client_id, person_id)
  select head.id, bond.client_id, bond.person_id
  from head, unnest($16::bigint[], $17::text[]) as bond (client_id, person_id)
), changed as (
  insert into last_edit (report_id, place, person_id, at, seq)
  select head.id, edit.place, edit.person_id, $11, edit.seq
  from head, unnest($18::text[], $19::text[], $20::int[]) as edit (place, person_id, seq)
  on conflict (report_id, place) do update
  set person_id = excluded.person_id, at = excluded.at, seq = excluded.seq
)
select id from head`

/** @returns the statement, which gives one row if it was done, and the head that it then has led to. */
export function appendStatement(reportId: string, { batch, on, entries, schema }: Append): { query: TimedQuery; head: Head } {
  const at = new Date().toISOString()
  let { hash } = on
  const rows = entries.map(({ personId, update, clients, places }, index) => {
    const seq = on.seq + 1 + index
    hash = nextHash(hash, { seq, batch, personId, at, update })
    return { seq, personId, update, hash, clients, places }
  })
  const last = rows.at(-1)
  const bonds = rows.flatMap(({ personId, clients }) => clients.map((client) => ({ client, personId })))
  // Of several edits in one place the last one counts, and a statement may touch a row only once.
  const edits = [...new Map(rows.flatMap((row) => row.places.map((place) => [place, { ...row, place }] as const))).values()]
  const head: Head = { ...on, seq: last?.seq ?? on.seq, hash, schema: schema ?? on.schema, status: 'open' }
  return {
    head,
    query: {
      name: 'append',
      text: TEXT,
      query_timeout: PATIENCE,
      values: [
        reportId,
        on.seq,
        on.hash,
        on.terms,
        on.epoch,
        batch,
        head.seq,
        head.hash,
        head.schema,
        last?.personId ?? '',
        at,
        rows.map(({ seq }) => seq),
        rows.map(({ personId }) => personId),
        rows.map(({ update }) => literal(update)),
        rows.map((row) => literal(row.hash)),
        bonds.map(({ client }) => client),
        bonds.map(({ personId }) => personId),
        edits.map(({ place }) => place),
        edits.map(({ personId }) => personId),
        edits.map(({ seq }) => seq),
      ],
    },
  }
}

/** Bytes as PostgreSQL writes them. At once: the statement may wait for a connection, and the buffer is its owner's. */
function literal(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
}
