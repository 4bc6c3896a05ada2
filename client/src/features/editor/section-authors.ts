import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { TextRun } from '@gongping/shared/protocol/http.ts'
import { figureRef } from '@gongping/shared/report/figure-node.ts'
import { GAP } from '@gongping/shared/report/rich-text.ts'
import { authorKey, authorMarks } from '../../session/author-marks.ts'
import type { ReportSession } from '../../session/report-session.ts'
import type { FigureSource } from './figure-source.ts'
import { placeRuns } from './place-runs.ts'

interface Options {
  readonly session: ReportSession | null
  readonly sectionId: string
  readonly source: FigureSource | null
}

type Words = Pick<FigureSource, 'words'>

const key = new PluginKey<DecorationSet>('sectionAuthors')

/** Colours the words of a section by who wrote them, while somebody wants to see it. */
export const SectionAuthors = Extension.create<Options>({
  name: 'sectionAuthors',
  addOptions: () => ({ session: null, sectionId: '', source: null }),
  addProseMirrorPlugins() {
    const { session, sectionId, source } = this.options
    if (!session || !source) return []
    const { shown } = session.authors
    const draw = (doc: Node) => marksOf(session, sectionId, source, doc)
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => draw(doc),
          apply: (transaction, marks) =>
            transaction.docChanged || transaction.getMeta(key) === true ? draw(transaction.doc) : marks,
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => {
          const redraw = () => redrawAtRest(view)
          const stops = [watchOne(shown, sectionId, redraw), session.people.watch(redraw)]
          return {
            update: (now, before) => {
              const { state } = now
              const isMoved = !before.selection.eq(state.selection) || key.getState(before) !== key.getState(state)
              if (isMoved && now.hasFocus()) tellCaret(session, sectionId, runAt(state))
            },
            destroy: () => {
              for (const stop of stops) stop()
            },
          }
        },
      }),
    ]
  },
})

/** Redraws nothing while only other sections are shown anew. */
function watchOne({ get, watch }: ReportSession['authors']['shown'], sectionId: string, redraw: () => void): () => void {
  let known = get().get(sectionId)
  return watch(() => {
    if (get().get(sectionId) === known) return
    known = get().get(sectionId)
    redraw()
  })
}

function marksOf(session: ReportSession, sectionId: string, words: Words, doc: Node): DecorationSet {
  const shown = session.authors.shown.get().get(sectionId)
  if (!shown) return DecorationSet.empty
  const marks = new Map(authorMarks(shown.paragraphs, session.people.get()).map((mark) => [mark.personId, mark]))
  const paragraphs = paragraphsOf(doc, words)
  const placed = placeRuns(
    paragraphs.map(({ text }) => text),
    shown.paragraphs,
  )
  const decorations = paragraphs.flatMap(({ positions }, at) =>
    (placed[at] ?? []).flatMap(({ from, to, run }) => {
      const mark = marks.get(authorKey(run) ?? 'nobody')
      const [start, end] = [positions[from], positions[to]]
      if (!mark || start === undefined || end === undefined || start >= end) return []
      const looks = {
        class: 'author-mark',
        style: `--author: ${mark.color}`,
        'data-line': String(mark.line),
        title: mark.display,
      }
      return [Decoration.inline(start, end, looks, { run })]
    }),
  )
  return DecorationSet.create(doc, decorations)
}

interface Paragraph {
  /** As the server reads it: a break is a line feed, a figure its words. */
  readonly text: string
  /** Of each character, and of the end, its position in the editor. */
  readonly positions: readonly number[]
}

function paragraphsOf(doc: Node, words: Words): Paragraph[] {
  const paragraphs: Paragraph[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return
    let text = ''
    const positions: number[] = []
    node.forEach((child, offset) => {
      const at = position + 1 + offset
      const said = child.isText ? (child.text ?? '') : wordsOf(child, words)
      // Whatever stands for a figure stands at its one place.
      for (let n = 0; n < said.length; n++) positions.push(child.isText ? at + n : at)
      text += said
    })
    paragraphs.push({ text, positions: [...positions, position + 1 + node.content.size] })
  })
  return paragraphs
}

function wordsOf({ type, attrs }: Node, { words }: Words): string {
  if (type.name === 'hardBreak') return '\n'
  const ref = figureRef({ type: type.name, attrs })
  return ref ? words(ref) : GAP
}

function tellCaret({ authors: { atCaret } }: ReportSession, sectionId: string, run: TextRun | null): void {
  const before = atCaret.get()
  if (before?.sectionId !== sectionId || before.run !== run) atCaret.set(run && { sectionId, run })
}

function runAt(state: EditorState): TextRun | null {
  const { head } = state.selection
  const marks = key.getState(state)?.find(head, head) ?? []
  // Between two runs, whose words come before the caret.
  const mark = marks.find(({ to }) => to === head) ?? marks[0]
  return mark ? (mark.spec as { readonly run: TextRun }).run : null
}

/** A word under composition must not be drawn anew under the input method. */
function redrawAtRest(view: EditorView): void {
  if (view.composing) view.dom.addEventListener('compositionend', () => redrawAtRest(view), { once: true })
  else if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))
}
