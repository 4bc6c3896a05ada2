import { setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import type { StoredReport } from '../store/store.ts'
import { applyAsIs } from './apply-as-is.ts'
import { RightsBook } from './rights-book.ts'
import { decodeSnapshot } from './snapshot-format.ts'

/** How long building a document may hold up everybody else at a time, in milliseconds. */
const TURN_MS = 8

/** What a document is built from. */
export type StoredUpdates = Pick<StoredReport, 'snapshot' | 'updates'>

/** The Yjs updates that make a stored report, in the order in which they can be applied. */
export function updatesOf({ snapshot, updates }: StoredUpdates): Uint8Array[] {
  const parts = snapshot ? decodeSnapshot(snapshot.state).parts : []
  return [...parts, ...updates.map(({ update }) => update)]
}

/** Rebuilds the document that a journal describes. */
export function replay(stored: StoredUpdates): Y.Doc {
  const doc = new Y.Doc()
  applyAsIs(doc, updatesOf(stored))
  return doc
}

/**
 * The same a little at a time, so that rooms with people in them go on meanwhile.
 * @param doc what the updates follow upon.
 */
export async function replayInTurns(stored: StoredUpdates, doc = new Y.Doc()): Promise<Y.Doc> {
  let began = performance.now()
  for (const update of updatesOf(stored)) {
    applyAsIs(doc, [update])
    if (performance.now() - began < TURN_MS) continue
    await nextTurn()
    began = performance.now()
  }
  return doc
}

/** Whether two documents hold the same: every insertion and every deletion. */
export function sameDocument(a: Y.Doc, b: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))
}

/** What a stored report knows already, without building it: its state vector, encoded. */
export function stateVectorOf({ snapshot, updates }: StoredReport): Uint8Array {
  const clocks = snapshot ? Y.decodeStateVector(decodeSnapshot(snapshot.state).stateVector) : new Map<number, number>()
  for (const { update } of updates) {
    for (const [client, clock] of Y.parseUpdateMeta(update).to) clocks.set(client, Math.max(clock, clocks.get(client) ?? 0))
  }
  return encodeClocks(clocks)
}

/** What a room keeps of a report that it has no document of. */
export interface Known {
  readonly authors: Map<number, string>
  readonly rights: RightsBook
  stateVector: Uint8Array
  /** How large it is, stored. */
  bytes: number
}

export function knownOf(stored: StoredReport): Known {
  const { authors, rights } = stored
  return { authors: new Map(authors), rights: new RightsBook(rights), stateVector: stateVectorOf(stored), bytes: bytesOf(stored) }
}

export function bytesOf({ snapshot, updates }: StoredReport): number {
  return updates.reduce((sum, { update }) => sum + update.byteLength, snapshot?.state.byteLength ?? 0)
}

/** The state vector that a document had before it took these, its latest updates. */
export function stateVectorWithout(doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length === 0) return Y.encodeStateVector(doc)
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
  for (const update of updates) {
    for (const [client, clock] of Y.parseUpdateMeta(update).from) clocks.set(client, Math.min(clock, clocks.get(client) ?? 0))
  }
  return encodeClocks(clocks)
}

function encodeClocks(clocks: Map<number, number>): Uint8Array {
  return Y.encodeStateVector(clocks)
}
