import { Node } from '@tiptap/core'
import { FIGURE_FORMS } from '@gongping/shared/report/figure-node.ts'

/**
 * A live figure in a sentence: a reference to a basic figure (基础数据). One piece that is deleted as a whole; how it
 * is shown is the business of {@link figureView}, what it says that of shared/figures.
 */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  // Chosen as a whole, it would give way to the next key.
  selectable: false,
  addAttributes: () => ({ fact: carried('fact'), as: carried('as', FIGURE_FORMS[0]), of: carried('of') }),
  parseHTML: () => [{ tag: 'span[data-fact]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
})

/** An attribute that travels through the clipboard as `data-…`. */
function carried(name: string, usual: string | null = null) {
  return {
    default: usual,
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? usual,
    renderHTML: (attributes: Readonly<Record<string, unknown>>) =>
      typeof attributes[name] === 'string' ? { [`data-${name}`]: attributes[name] } : {},
  }
}
