import * as Y from 'yjs'
import type { Journal } from '../store/store.ts'
import { replay, sameDocument } from './stored-report.ts'

/** A report with fewer updates after its snapshot opens fast enough as it is. */
const WORTHWHILE = 200

/**
 * Writes a snapshot, made from what the journal says and not from the live document, so that a room that went
 * wrong can never spoil what is stored. The snapshot is opened again and compared before it is kept.
 * @returns whether one was written.
 */
export async function compact(journal: Journal, reportId: string): Promise<boolean> {
  const stored = await journal.load(reportId)
  if (!stored || stored.updates.length < WORTHWHILE) return false
  const replayed = replay(stored)
  const state = Y.encodeStateAsUpdate(replayed)
  const reopened = replay({ snapshot: { seq: stored.seq, state }, updates: [], seq: stored.seq })
  if (!sameDocument(replayed, reopened)) throw new Error(`snapshot of report ${reportId} differs from its log`)
  await journal.saveSnapshot(reportId, stored.seq, state)
  replayed.destroy()
  reopened.destroy()
  return true
}
