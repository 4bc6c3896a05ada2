import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { type AwarenessChange, awarenessIn } from './awareness-in.ts'

interface Options {
  readonly awareness: Awareness | null
  readonly sectionId: string
}

interface Person {
  readonly name: string
  /** Six-digit hex. */
  readonly color: string
}

/** The carets and selections of colleagues who are in this section. */
export const SectionCarets = Extension.create<Options>({
  name: 'sectionCarets',
  addOptions: () => ({ awareness: null, sectionId: '' }),
  addProseMirrorPlugins() {
    const { awareness, sectionId } = this.options
    if (!awareness) return []
    const here = awarenessIn(awareness, sectionId)
    const labels = new Map<number, HTMLElement>()
    const showAgain = ({ updated }: AwarenessChange) => updated.forEach((client) => restart(labels.get(client)))
    return [
      yCursorPlugin(here, {
        cursorBuilder: (person: Person, client: number) => drawCaret(person, labels.get(client) ?? newLabel(labels, client)),
        selectionBuilder: ({ color }: Person) => ({ style: `background-color: ${color}38` }),
      }),
      new Plugin({
        view: () => {
          here.on('change', showAgain)
          return { destroy: () => here.off('change', showAgain) }
        },
      }),
    ]
  },
})

function newLabel(labels: Map<number, HTMLElement>, client: number): HTMLElement {
  const label = document.createElement('span')
  label.className = 'caret-label'
  labels.set(client, label)
  return label
}

function drawCaret({ name, color }: Person, label: HTMLElement): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'caret'
  caret.style.setProperty('--colleague', color)
  label.textContent = name
  // Word joiners keep the caret from opening a place to break the line.
  caret.append('\u2060', label, '\u2060')
  return caret
}

/** The name fades while its caret rests; it is there again when its owner types or moves. */
function restart(label: HTMLElement | undefined): void {
  for (const animation of label?.getAnimations() ?? []) animation.currentTime = 0
}
