import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { fixTablesKey } from '@tiptap/pm/tables'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/**
 * Two people who change the rows and columns of one table at once leave it ragged. The table library mends
 * that on every screen at the same moment, each screen then mends the others' repairs, and the table grows
 * without end. So only a change of one's own is followed by a repair.
 */
export const TableRepair = Extension.create({
  name: 'tableRepair',
  addProseMirrorPlugins() {
    return [new Plugin({ filterTransaction: (transaction, state) => !isRepair(transaction) || !cameFromOthers(state) })]
  },
})

function isRepair(transaction: Transaction): boolean {
  return transaction.getMeta(fixTablesKey) !== undefined
}

/** Whether the change that led to this state came out of the shared document. */
function cameFromOthers(state: EditorState): boolean {
  return (ySyncPluginKey.getState(state) as { isChangeOrigin: boolean } | undefined)?.isChangeOrigin === true
}
