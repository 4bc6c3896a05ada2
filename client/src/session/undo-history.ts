import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/**
 * One history for all sections, text cells and maps of a document, in the order of this person's own edits.
 * @param origin of the edits outside of sections
 */
export function createUndoHistory(doc: Y.Doc, origin: string): Y.UndoManager {
  return new Y.UndoManager(doc, {
    trackedOrigins: new Set([ySyncPluginKey, origin]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    // Editors also open transactions that change nothing, when the focus moves or a caret is drawn; with the whole
    // document in scope such a one would end up as an empty step and forget what can be redone.
    captureTransaction: (transaction) => transaction.changed.size > 0 && transaction.meta.get('addToHistory') !== false,
  })
}
