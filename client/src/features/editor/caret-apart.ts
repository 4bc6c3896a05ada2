import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { EDIT_ORIGIN } from '../../session/report-session.ts'
import { placeInSection } from '../../session/stranded-words.ts'

/** Index in the section where the paragraph stood in which the caret was; null: it is where the person put it. */
const APART = new PluginKey<number | null>('caretApart')

/**
 * Somebody took away the paragraph in which this person is typing, and the editor put the caret into another one. What
 * they go on typing is no part of that: it begins a paragraph of its own where they were, or goes on with the words of
 * theirs that were kept there.
 */
export const CaretApart = Extension.create({
  name: 'caretApart',
  addProseMirrorPlugins() {
    return [
      new Plugin<number | null>({
        key: APART,
        state: {
          init: (_, state) => {
            listen((ySyncPluginKey.getState(state) as { binding: Binding }).binding)
            return null
          },
          apply: (tr, at) => {
            const told: unknown = tr.getMeta(APART)
            if (typeof told === 'number') return told
            const isFromColleague = (tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin
            return !isFromColleague && (tr.selectionSet || tr.docChanged) ? null : at
          },
        },
        props: {
          // Also words that come without a key: from a menu of signs, or spoken.
          handleTextInput: (view, _from, _to, words) => {
            const at = APART.getState(view.state) ?? null
            if (at === null) return false
            beginParagraph(view, at)
            view.dispatch(view.state.tr.insertText(words).scrollIntoView())
            return true
          },
          handleDOMEvents: {
            keydown: (view, event) => {
              const at = APART.getState(view.state) ?? null
              if (at !== null && view.editable && wouldWrite(event)) beginParagraph(view, at)
            },
          },
        },
      }),
    ]
  },
})

/** The part of y-tiptap's binding that is needed here. */
interface Binding {
  readonly beforeTransactionSelection: { readonly head: Y.RelativePosition | null } | null
  readonly prosemirrorView: EditorView | null
  readonly doc: Y.Doc
  _observeFunction: (events: readonly unknown[], transaction: Y.Transaction) => void
}

/* oxlint-disable no-underscore-dangle -- the binding has no public way to look on */
function listen(binding: Binding): void {
  const takeIn = binding._observeFunction
  binding._observeFunction = (events, transaction) => {
    const at = transaction.local ? null : placeTakenAway(binding)
    takeIn(events, transaction)
    const view = binding.prosemirrorView
    if (!view) return
    if (at !== null) view.dispatch(view.state.tr.setMeta(APART, at))
    else if (transaction.origin === EDIT_ORIGIN) goOnThere(view)
  }
}

function placeTakenAway({ beforeTransactionSelection, doc }: Binding): number | null {
  const head = beforeTransactionSelection?.head
  const id = head?.item ?? head?.type
  if (!id || Y.getState(doc.store, id.client) <= id.clock) return null
  const found = Y.getItem(doc.store, id)
  if (!(found instanceof Y.Item)) return null
  const inside = found.content instanceof Y.ContentType ? found.content.type : found.parent
  const place = inside instanceof Y.AbstractType ? placeInSection(inside) : null
  return place?.isGone ? place.at : null
}

function beginParagraph(view: EditorView, at: number): void {
  const { doc, schema, tr } = view.state
  const paragraph = schema.nodes['paragraph']?.create()
  if (!paragraph) return
  const place = startOf(doc, at)
  tr.insert(place, paragraph)
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place + 1)).scrollIntoView())
}

/** Behind the words that were kept. */
function goOnThere(view: EditorView): void {
  const at = APART.getState(view.state) ?? null
  const { doc, tr } = view.state
  const kept = at === null || at >= doc.childCount ? null : doc.child(at)
  if (at === null || !kept?.isTextblock) return
  view.dispatch(tr.setSelection(TextSelection.create(doc, startOf(doc, at) + kept.nodeSize - 1)).scrollIntoView())
}

function startOf(doc: EditorView['state']['doc'], at: number): number {
  return doc.children.slice(0, at).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
}

function wouldWrite({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Process')
}
