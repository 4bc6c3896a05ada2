import * as Y from 'yjs'

/**
 * Applies updates and nothing else. After somebody else's formatting Yjs tidies up marks in an edit of its own; every
 * page does that for itself and sends it. Here it would be an edit that nobody made and no log has.
 * @returns what changed.
 */
export function applyAsIs(doc: Y.Doc, updates: Iterable<Uint8Array>): Y.Transaction['changed'] {
  return doc.transact((transaction) => {
    for (const update of updates) Y.applyUpdate(doc, update)
    // Yjs tidies up only after what comes from elsewhere.
    transaction.local = true
    return transaction.changed
  })
}
