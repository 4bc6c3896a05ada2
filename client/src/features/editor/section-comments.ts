import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { makeAnchor } from '@gongping/shared/report/anchors/anchor.ts'
import { sectionRoot } from '@gongping/shared/report/shape.ts'
import type { PickedSubject } from '../../session/comments.ts'
import type { ReportSession } from '../../session/report-session.ts'
import { TextPositions, offsetAt } from './text-positions.ts'

interface Options {
  readonly session: ReportSession | null
  readonly sectionId: string
}

const key = new PluginKey<DecorationSet>('sectionComments')

/**
 * Underlines the words that are commented, and tells what is selected to whoever comments on it. Marks are drawn and not
 * written: who may only comment changes nothing in the report.
 */
export const SectionComments = Extension.create<Options>({
  name: 'sectionComments',
  addOptions: () => ({ session: null, sectionId: '' }),
  addProseMirrorPlugins() {
    const { session, sectionId } = this.options
    if (!session) return []
    const root = sectionRoot(sectionId)
    const draw = (doc: Node) => marksOf(session, root, doc)
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => draw(doc),
          apply: (transaction, marks) =>
            isDrawnAnew(transaction) ? draw(transaction.doc) : marks.map(transaction.mapping, transaction.doc),
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick: (view, position) => {
            const hit = marksAt(view.state, position).find(Boolean)
            if (hit) session.comments.look(hit)
            return false
          },
        },
        view: (view) => {
          const redraw = () => redrawAtRest(view)
          const { comments, commentPlaces } = session
          const stops = [commentPlaces.ranges.watch(redraw), comments.active.watch(redraw)]
          comments.pickers.set(root, () => selectedIn(view, session, root))
          return {
            destroy: () => {
              comments.pickers.delete(root)
              for (const stop of stops) stop()
            },
          }
        },
      }),
    ]
  },
})

/** What comes from colleagues replaces the whole text of the editor, and every mark with it. */
function isDrawnAnew(transaction: Transaction): boolean {
  const fromOthers = transaction.getMeta(ySyncPluginKey) as { readonly isChangeOrigin?: boolean } | undefined
  return transaction.getMeta(key) === true || (transaction.docChanged && fromOthers?.isChangeOrigin === true)
}

function marksOf({ comments, commentPlaces }: ReportSession, root: string, doc: Node): DecorationSet {
  const positions = new TextPositions(doc)
  const active = comments.active.get()
  const marks = commentPlaces.rangesIn(root).flatMap(({ thread, from, to }) => {
    const span = positions.span(from, to)
    if (!span) return []
    const looks = {
      class: 'comment-mark',
      'data-thread': thread,
      ...((thread === active || thread === '') && { 'data-active': '' }),
    }
    return [Decoration.inline(span.from, span.to, looks, { thread })]
  })
  return DecorationSet.create(doc, marks)
}

function marksAt(state: EditorState, position: number): string[] {
  const marks = key.getState(state)?.find(position, position) ?? []
  return marks.map(({ spec }) => (spec as { readonly thread: string }).thread)
}

/** A word under composition must not be drawn anew under the input method. */
function redrawAtRest(view: EditorView): void {
  if (view.composing) view.dom.addEventListener('compositionend', () => redrawAtRest(view), { once: true })
  else if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))
}

/** By what the browser says is selected: an editor that takes no words has no selection of its own. */
function selectedIn(view: EditorView, { doc }: ReportSession, root: string): PickedSubject | null {
  const selection = getSelection()
  if (!selection?.rangeCount || !view.dom.contains(selection.anchorNode) || !view.dom.contains(selection.focusNode)) return null
  const range = selection.getRangeAt(0)
  const [from, to] = [
    offsetAt(view.state.doc, view.posAtDOM(range.startContainer, range.startOffset)),
    offsetAt(view.state.doc, view.posAtDOM(range.endContainer, range.endOffset)),
  ]
  const anchor = from < to ? makeAnchor(doc, root, from, to) : null
  return { place: root, anchor: anchor && { ...anchor }, quote: anchor?.quote ?? '' }
}
