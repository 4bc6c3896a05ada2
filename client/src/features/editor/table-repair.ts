import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { fixTablesKey } from '@tiptap/pm/tables'

/**
 * Two people who change the rows and columns of one table at once leave it ragged. The table library mends
 * that on every screen at the same moment, each screen then mends the others' repairs, and the table grows
 * without end. So only a change of one's own is followed by a repair.
 */
export const TableRepair = Extension.create({
  name: 'tableRepair',
  addProseMirrorPlugins() {
    return [new Plugin({ filterTransaction: (transaction) => !isRepair(transaction) || !isChangeOrigin(cause(transaction)) })]
  },
})

function isRepair(transaction: Transaction): boolean {
  return transaction.getMeta(fixTablesKey) !== undefined
}

function cause(transaction: Transaction): Transaction {
  return (transaction.getMeta('appendedTransaction') as Transaction | undefined) ?? transaction
}
