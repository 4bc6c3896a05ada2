import * as Y from 'yjs'
import type { StoredDocument } from '../store/store.ts'

/** Rebuilds the document that a journal describes. */
export function replay(stored: StoredDocument): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot.state)
    for (const update of stored.updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** Whether two documents hold the same: every insertion and every deletion. */
export function sameDocument(a: Y.Doc, b: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))
}
