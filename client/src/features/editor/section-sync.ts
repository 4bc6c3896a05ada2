import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import { prepareNewParagraphs } from '@gongping/shared/report/rich-text.ts'
import type * as Y from 'yjs'

interface Options {
  readonly fragment: Y.XmlFragment | null
  /** The history of the whole report; null where nothing is to be undone. */
  readonly undo: Y.UndoManager | null
}

/**
 * Ties a section to its fragment of the document, and its undo keys to the history of the whole report.
 *
 * The collaboration extension of Tiptap would do both, but gives each editor the carets that each step of its history
 * began with: with one history for many editors, after a step elsewhere the next change puts a caret into
 * a text that is no longer that long, fails, and leaves the section showing what the document no longer holds.
 */
export const SectionSync = Extension.create<Options>({
  name: 'sectionSync',
  // Before all that asks what comes from colleagues.
  priority: 1000,
  addOptions: () => ({ fragment: null, undo: null }),
  addKeyboardShortcuts() {
    const { undo } = this.options
    if (!undo) return {}
    // Also with nothing left to undo: the browser has a history of its own, which knows nothing of colleagues.
    const back = () => (undo.undo(), true)
    const forth = () => (undo.redo(), true)
    return { 'Mod-z': back, 'Mod-y': forth, 'Shift-Mod-z': forth }
  },
  addProseMirrorPlugins() {
    const { fragment } = this.options
    return fragment ? [ySyncPlugin(fragment), withBinding(guard), withBinding(prepare)] : []
  },
})

/** The part of y-tiptap's binding that is needed here; its own types declare no empty selection. */
interface Binding {
  beforeTransactionSelection: object | null
  _observeFunction: (events: readonly unknown[], transaction: Y.Transaction) => void
  readonly _forceRerender: () => void
  readonly doc: Y.Doc
  _prosemirrorChanged: (doc: Node) => void
}

/** Changes a binding before it first looks at the document. */
function withBinding(change: (binding: Binding) => void): Plugin {
  return new Plugin({
    state: {
      init: (_, state) => change((ySyncPluginKey.getState(state) as { binding: Binding }).binding),
      apply: () => undefined,
    },
  })
}

/* oxlint-disable no-underscore-dangle -- the binding has no public way to look on, nor to catch what it throws */

/** What is begun here can be begun by somebody else at the same moment. */
function prepare(binding: Binding): void {
  const write = binding._prosemirrorChanged
  binding._prosemirrorChanged = (doc) => {
    binding.doc.transact((transaction) => {
      write.call(binding, doc)
      prepareNewParagraphs(transaction)
    }, ySyncPluginKey)
  }
}

/**
 * A section that fails to take in a change would write its old text over it with the next key. So it is drawn
 * anew from the document instead, and the fault goes to the console.
 */
function guard(binding: Binding): void {
  const takeIn = binding._observeFunction
  binding._observeFunction = (events, transaction) => {
    try {
      takeIn(events, transaction)
    } catch (fault) {
      binding.beforeTransactionSelection = null
      binding._forceRerender()
      reportError(fault)
    }
  }
}
