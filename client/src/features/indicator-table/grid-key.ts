import type { Step } from './grid-stops.ts'

/**
 * What the active cell is doing: `select` the whole cell is chosen, a key begins anew; `type` its text is being
 * typed over, arrows leave it; `edit` the caret stands in the text, arrows move the caret.
 */
export type Mode = 'select' | 'type' | 'edit'

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  readonly key: string
  readonly keyCode: number
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

export type GridAction =
  | { readonly type: 'move'; readonly step: Step }
  | {
      readonly type: 'edit' | 'newline' | 'revert' | 'clear' | 'copy-above' | 'undo' | 'redo' | 'add-row' | 'remove-row'
    }

const ARROWS: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/**
 * What a key means in the table, as people know it from Excel.
 * @returns null where the browser does the right thing: typing, moving the caret, copying, composing.
 */
export function gridAction(press: KeyPress, mode: Mode): GridAction | null {
  // An input method owns every key until the word is done; some report only the code 229.
  if (press.isComposing || press.keyCode === 229) return null
  if (press.altKey) return altAction(press)
  if (press.ctrlKey || press.metaKey) return ctrlAction(press, mode)
  return plainAction(press, mode)
}

function altAction({ key, ctrlKey, metaKey }: KeyPress): GridAction | null {
  if (ctrlKey || metaKey) return null
  if (key === 'Enter') return { type: 'newline' }
  if (key === 'Insert') return { type: 'add-row' }
  if (key === 'Delete') return { type: 'remove-row' }
  return null
}

function ctrlAction({ key, shiftKey }: KeyPress, mode: Mode): GridAction | null {
  const letter = key.toLowerCase()
  if (letter === 'z') return { type: shiftKey ? 'redo' : 'undo' }
  if (letter === 'y' && !shiftKey) return { type: 'redo' }
  if (mode === 'edit' || shiftKey) return null
  if (letter === 'd') return { type: 'copy-above' }
  if (key === 'Home') return { type: 'move', step: 'first' }
  if (key === 'End') return { type: 'move', step: 'last' }
  return null
}

function plainAction({ key, shiftKey }: KeyPress, mode: Mode): GridAction | null {
  if (key === 'Tab') return { type: 'move', step: shiftKey ? 'previous' : 'next' }
  if (key === 'Enter') return { type: 'move', step: shiftKey ? 'up' : 'down' }
  if (key === 'Escape') return mode === 'select' ? null : { type: 'revert' }
  if (key === 'F2') return { type: 'edit' }
  if (mode === 'edit' || shiftKey) return null
  const arrow = ARROWS[key]
  if (arrow) return { type: 'move', step: arrow }
  if (key === 'Home') return { type: 'move', step: 'row-start' }
  if (key === 'End') return { type: 'move', step: 'row-end' }
  if (key === 'Delete' && mode === 'select') return { type: 'clear' }
  return null
}
