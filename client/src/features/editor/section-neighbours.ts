import { type Editor, Extension, type TiptapEditorHTMLElement } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import { focusNow } from './focus-now.ts'

/** Arrow up in the first line and arrow down in the last go on in the neighbouring section. */
export const SectionNeighbours = Extension.create({
  name: 'sectionNeighbours',
  addKeyboardShortcuts() {
    return {
      ArrowUp: ({ editor }) => goOn(editor, 'up'),
      ArrowDown: ({ editor }) => goOn(editor, 'down'),
    }
  },
})

function goOn(editor: Editor, direction: 'up' | 'down'): boolean {
  const { state, view } = editor
  const edge = direction === 'up' ? Selection.atStart(state.doc) : Selection.atEnd(state.doc)
  const { $head, empty } = state.selection
  if (!empty || $head.start() !== edge.$head.start() || !view.endOfTextblock(direction)) return false
  const neighbour = neighbourOf(editor, direction)
  if (!neighbour) return false
  const { left } = view.coordsAtPos($head.pos)
  const { doc } = neighbour.state
  neighbour.commands.setTextSelection((direction === 'up' ? Selection.atEnd(doc) : Selection.atStart(doc)).head)
  keepColumn(neighbour, left)
  focusNow(neighbour)
  return true
}

function neighbourOf(editor: Editor, direction: 'up' | 'down'): Editor | undefined {
  const all = [...document.querySelectorAll<TiptapEditorHTMLElement>('[data-section] .tiptap')]
  const at = all.findIndex((element) => element.editor === editor)
  return all[direction === 'up' ? at - 1 : at + 1]?.editor
}

/** Puts the caret below or above where it was, as within one text. */
function keepColumn({ state, view, commands }: Editor, left: number): void {
  const { top, bottom } = view.coordsAtPos(state.selection.head)
  const under = view.posAtCoords({ left, top: (top + bottom) / 2 })
  if (under) commands.setTextSelection(under.pos)
}
