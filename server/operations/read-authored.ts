import { toHexString } from 'lib0/buffer'
import type * as Y from 'yjs'
import { type Result, err } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Authors } from '@gongping/shared/report/authorship.ts'
import { replayInTurns } from '../rooms/stored-report.ts'
import type { Office } from './office.ts'

type Journal = Pick<Office['journal'], 'heads' | 'load'>

interface Reading {
  readonly doc: Y.Doc
  readonly authors: Authors
}

/** A page asks section by section and row by row: the report is read once for all of it, and not kept for long. */
const KEPT_MS = 30_000

interface Kept {
  /** The report and the head of its log. */
  readonly of: string
  readonly reading: Promise<Reading | null>
}

const latest = new WeakMap<Journal, Kept>()

/**
 * Reads from a report's document as it is on disk, with whose each clientID is. A document of its own: those who
 * have the report open wait for nothing. Fails with `report-unknown`, or as `read` does.
 * @param read changes nothing in the document: others are given the same one.
 */
export async function readAuthored<Found>(
  { journal }: { readonly journal: Journal },
  id: string,
  read: (doc: Y.Doc, authors: Authors) => Result<Found, Failure>,
): Promise<Result<Found, Failure>> {
  const head = (await journal.heads([id])).get(id)
  if (!head) return err(failure('report-unknown'))
  const reading = await keptReading(journal, id, `${id} ${head.epoch} ${toHexString(head.hash)}`)
  return reading ? read(reading.doc, reading.authors) : err(failure('report-unknown'))
}

function keptReading(journal: Journal, id: string, of: string): Promise<Reading | null> {
  const known = latest.get(journal)
  if (known?.of === of) return known.reading
  const kept = { of, reading: readOnce(journal, id) }
  const forget = () => {
    if (latest.get(journal) === kept) latest.delete(journal)
  }
  latest.set(journal, kept)
  setTimeout(forget, KEPT_MS).unref()
  // What failed is tried anew by whoever asks next.
  kept.reading.catch(forget)
  return kept.reading
}

async function readOnce(journal: Journal, id: string): Promise<Reading | null> {
  const stored = await journal.load(id)
  return stored && { doc: await replayInTurns(stored), authors: stored.authors }
}
