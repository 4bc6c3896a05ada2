import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { placeOf } from '@gongping/shared/report/shape.ts'

/** Key in an undo step's `meta` for the places that it changed, as `placeOf` names them. */
const UNDO_PLACES = 'places'

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
  history.on('stack-item-added', notePlaces)
  history.on('stack-item-updated', notePlaces)
  return history
}

/** Drops the steps that nobody may take back here any more, because they changed a place that `may` refuses. */
export function forgetForbidden(history: Y.UndoManager, may: (place: string) => boolean): void {
  const isAllowed = ({ meta }: Step) => [...((meta.get(UNDO_PLACES) as Set<string> | undefined) ?? [])].every(may)
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

function notePlaces({ stackItem, changedParentTypes }: Change, { doc }: Y.UndoManager): void {
  const places = new Set<string>(stackItem.meta.get(UNDO_PLACES) as Set<string> | undefined)
  for (const [root, type] of doc.share) {
    for (const event of changedParentTypes.get(type) ?? []) for (const key of keysOf(event)) places.add(placeOf(root, key))
  }
  stackItem.meta.set(UNDO_PLACES, places)
}

/** The keys of a flat map that changed; null for text, which changes as a whole. */
function keysOf(event: Y.YEvent<Y.AbstractType<unknown>>): readonly (string | null)[] {
  return event instanceof Y.YMapEvent ? [...(event.keysChanged as Set<string>)] : [null]
}
