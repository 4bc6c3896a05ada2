import { Extension } from '@tiptap/core'
import { DOMSerializer, type Node, type Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { figureRef } from '@gongping/shared/report/figure-node.ts'
import { GAP } from '@gongping/shared/report/rich-text.ts'
import type { FigureSource } from './figure-source.ts'

interface Options {
  readonly source: FigureSource | null
}

/**
 * Shows live figures as the words that they say now, in place; a press shows the fact, a double click
 * goes there to change it. Copied, a figure
 * brings its words along, so that it can be pasted anywhere.
 */
export const FigureView = Extension.create<Options>({
  name: 'figureView',
  // Before Tiptap's own plain text of a copy, which knows no facts.
  priority: 200,
  addOptions: () => ({ source: null }),
  addProseMirrorPlugins() {
    const { source } = this.options
    if (!source) return []
    return [
      new Plugin({
        view: keepCaretOutside,
        props: {
          nodeViews: { figure: (node) => new ShownFigure(node, source) },
          clipboardSerializer: copier(this.editor.schema, source),
          clipboardTextSerializer: ({ content }) =>
            content.textBetween(0, content.size, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : wordsOf(leaf, source))),
        },
      }),
    ]
  },
})

class ShownFigure implements NodeView {
  readonly dom = document.createElement('span')
  readonly #source: FigureSource
  readonly #stop: () => void
  #node: Node

  constructor(node: Node, source: FigureSource) {
    this.#node = node
    this.#source = source
    this.dom.className = 'figure'
    // What it stands for may have another name, or value, by the time that somebody asks.
    this.dom.addEventListener('mouseenter', () => {
      const ref = refOf(this.#node)
      this.dom.title = ref ? source.describe(ref) : ''
    })
    this.dom.addEventListener('click', () => open(this.#node, source, false))
    this.dom.addEventListener('dblclick', () => open(this.#node, source, true))
    this.#stop = source.watch(() => this.#draw())
    this.#draw()
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#draw()
    return true
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.#stop()
  }

  #draw(): void {
    const words = wordsOf(this.#node, this.#source)
    this.dom.dataset['fact'] = refOf(this.#node)?.fact ?? ''
    this.dom.toggleAttribute('data-gap', words === GAP)
    if (this.dom.textContent !== words) this.dom.textContent = words
  }
}

/**
 * Where a browser puts its caret into the words of a figure all the same, keys do nothing or delete the paragraph. It
 * belongs beside the figure.
 */
function keepCaretOutside({ dom }: EditorView) {
  const onChange = () => {
    const selection = getSelection()
    const { anchorNode = null, anchorOffset = 0 } = selection ?? {}
    const figure = anchorNode?.parentElement?.closest('.figure')
    if (!selection?.isCollapsed || !figure?.parentNode || !dom.contains(figure)) return
    const isBehind = anchorOffset * 2 > figure.textContent.length
    selection.collapse(figure.parentNode, [...figure.parentNode.childNodes].indexOf(figure) + (isBehind ? 1 : 0))
  }
  // Before the editor looks where the caret is.
  document.addEventListener('selectionchange', onChange, { capture: true })
  return { destroy: () => document.removeEventListener('selectionchange', onChange, { capture: true }) }
}

function copier(schema: Schema, source: FigureSource): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema)
  return new DOMSerializer(
    {
      ...nodes,
      figure: (node) => {
        const data = Object.entries(refOf(node) ?? {}).map(([name, value]) => [`data-${name}`, value] as const)
        return ['span', { ...Object.fromEntries(data), 'data-report': source.report }, wordsOf(node, source)]
      },
    },
    marks,
  )
}

function open(node: Node, source: FigureSource, change: boolean): void {
  const ref = refOf(node)
  if (ref) source.open(ref.fact, change)
}

function wordsOf(node: Node, source: FigureSource): string {
  const ref = refOf(node)
  return ref ? source.words(ref) : GAP
}

function refOf({ type, attrs }: Node) {
  return figureRef({ type: type.name, attrs })
}
