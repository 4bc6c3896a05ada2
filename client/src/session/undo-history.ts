import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/** Key in an undo step's `meta` for the names of the roots that it changed. */
const UNDO_ROOTS = 'roots'

/**
 * One history for all sections, text cells and maps of a document, in the order of this person's own edits.
 * @param origin of the edits outside of sections
 */
export function createUndoHistory(doc: Y.Doc, origin: string): Y.UndoManager {
  const history = new Y.UndoManager(doc, {
    trackedOrigins: new Set([ySyncPluginKey, origin]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    // Editors also open transactions that change nothing, when the focus moves or a caret is drawn; with the whole
    // document in scope such a one would end up as an empty step and forget what can be redone.
    captureTransaction: (transaction) => transaction.changed.size > 0 && transaction.meta.get('addToHistory') !== false,
  })
  history.on('stack-item-added', noteRoots)
  history.on('stack-item-updated', noteRoots)
  return history
}

/** Drops the steps that nobody may take back here any more, because they changed a root that `may` refuses. */
export function forgetForbidden(history: Y.UndoManager, may: (root: string) => boolean): void {
  const isAllowed = ({ meta }: Step) => [...((meta.get(UNDO_ROOTS) as Set<string> | undefined) ?? [])].every(may)
  history.undoStack = history.undoStack.filter(isAllowed)
  history.redoStack = history.redoStack.filter(isAllowed)
  // What comes next must not join a step that lies further back.
  history.stopCapturing()
}

type Step = Y.UndoManager['undoStack'][number]

interface Change {
  readonly stackItem: Step
  readonly changedParentTypes: Y.Transaction['changedParentTypes']
}

function noteRoots({ stackItem, changedParentTypes }: Change, { doc }: Y.UndoManager): void {
  const roots = new Set<string>(stackItem.meta.get(UNDO_ROOTS) as Set<string> | undefined)
  for (const [name, type] of doc.share) if (changedParentTypes.has(type)) roots.add(name)
  stackItem.meta.set(UNDO_ROOTS, roots)
}
