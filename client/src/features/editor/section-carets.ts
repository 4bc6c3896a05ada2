import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { awarenessIn } from './awareness-in.ts'

interface Options {
  readonly awareness: Awareness | null
  readonly sectionId: string
}

/** The carets and selections of colleagues who are in this section. */
export const SectionCarets = Extension.create<Options>({
  name: 'sectionCarets',
  addOptions: () => ({ awareness: null, sectionId: '' }),
  addProseMirrorPlugins() {
    const { awareness, sectionId } = this.options
    if (!awareness) return []
    return [
      yCursorPlugin(awarenessIn(awareness, sectionId), {
        cursorBuilder: drawCaret,
        selectionBuilder: ({ color }: { color: string }) => ({ style: `background-color: ${color}38` }),
      }),
    ]
  },
})

function drawCaret({ name, color }: { name: string; color: string }): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'caret'
  caret.style.setProperty('--colleague', color)
  const label = document.createElement('span')
  label.className = 'caret-label'
  label.textContent = name
  // Word joiners keep the caret from opening a place to break the line.
  caret.append('\u2060', label, '\u2060')
  return caret
}
