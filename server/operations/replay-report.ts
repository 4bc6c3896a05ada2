import type * as Y from 'yjs'
import { replayInTurns } from '../rooms/stored-report.ts'
import type { Office } from './office.ts'

type Journal = Pick<Office['journal'], 'load'>

/** A report on its way from the past to the present. */
interface Walk {
  /** How far it came; null: it begins anew. */
  reached: { readonly doc: Y.Doc; readonly seq: number; readonly epoch: number } | null
  /** What was asked last: the same document serves one question after the other. */
  last: Promise<unknown>
  timer?: NodeJS.Timeout
}

/** Whoever plays a history asks for one moment after the other; for so long a document waits for the next question. */
const KEPT_MS = 30_000
/** Reports that are looked back upon at a time. */
const MOST_WALKS = 8

const walks = new WeakMap<Journal, Map<string, Walk>>()

/**
 * Reads a report's document as it was after an edit, from a document of its own: those who have the report open wait for
 * nothing. A later moment follows from the one before, an earlier one from the snapshot before it.
 * @param read changes nothing in the document.
 * @returns null if there is no such edit, or no way back to it.
 */
export function replayReport<T>(journal: Journal, reportId: string, seq: number, read: (doc: Y.Doc) => T): Promise<T | null> {
  const walk = findWalk(journal, reportId)
  const found = walk.last.then(async () => {
    const doc = await goTo(walk, journal, reportId, seq)
    return doc && read(doc)
  })
  walk.last = found.catch(() => {})
  return found
}

async function goTo(walk: Walk, journal: Journal, reportId: string, seq: number): Promise<Y.Doc | null> {
  const from = walk.reached && walk.reached.seq <= seq ? walk.reached : null
  const stored = await journal.load(reportId, from?.seq ?? 0, seq)
  if (!stored || stored.head.seq < seq) return null
  const { epoch } = stored.head
  if (from && from.epoch !== epoch) {
    walk.reached = null
    return goTo(walk, journal, reportId, seq)
  }
  // Half way on it is no state that ever was.
  const base = stored.snapshot ? null : from
  walk.reached = null
  const doc = await replayInTurns(stored, base?.doc)
  walk.reached = { doc, seq, epoch }
  return doc
}

function findWalk(journal: Journal, reportId: string): Walk {
  const all = walks.get(journal) ?? new Map<string, Walk>()
  walks.set(journal, all)
  const walk: Walk = all.get(reportId) ?? { reached: null, last: Promise.resolve() }
  clearTimeout(walk.timer)
  walk.timer = setTimeout(() => all.get(reportId) === walk && all.delete(reportId), KEPT_MS).unref()
  // The one that was used last stands last.
  all.delete(reportId)
  all.set(reportId, walk)
  const [oldest] = all.keys()
  if (all.size > MOST_WALKS && oldest !== undefined) all.delete(oldest)
  return walk
}
