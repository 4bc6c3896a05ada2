import * as Y from 'yjs'
import type { StoredReport } from '../store/store.ts'
import { causalParts } from './causal-parts.ts'
import { encodeSnapshot } from './snapshot-format.ts'
import { replay, sameDocument } from './stored-report.ts'

/** Structs in one part of a snapshot: applying one holds up other rooms for a few milliseconds. */
const PART_STRUCTS = 1_500

/**
 * The state that a log amounts to. It is opened again and compared before it is handed out, so that nothing is ever
 * pruned for the sake of a snapshot that says something else.
 * @throws if the log is not whole, or the snapshot differs from it.
 */
export function buildSnapshot(stored: StoredReport): Uint8Array {
  const replayed = replay(stored)
  if (replayed.store.pendingStructs || replayed.store.pendingDs) throw new Error('the log builds on updates that it lacks')
  const parts = causalParts(replayed, PART_STRUCTS)
  const state = encodeSnapshot({ stateVector: Y.encodeStateVector(replayed), parts })
  const reopened = replay({ ...stored, snapshot: { seq: stored.head.seq, state }, updates: [] })
  const isSame = sameDocument(replayed, reopened) && !reopened.store.pendingStructs && !reopened.store.pendingDs
  replayed.destroy()
  reopened.destroy()
  if (!isSame) throw new Error('the snapshot differs from its log')
  return state
}
