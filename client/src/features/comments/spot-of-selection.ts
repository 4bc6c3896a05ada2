/** Where the button beside something selected stands, in pixels from the window's right edge and top. */
export interface Spot {
  readonly right: number
  readonly top: number
  readonly isCell: boolean
}

/** Below the bar at the top of the page. */
const HIGHEST = 52
const BUTTON_WIDTH = 80
const ABOVE = 34
/** At the lower corner of a cell, as spreadsheets have it: above is the mark of its comments, and around it are words. */
const OVER_CORNER = 12

/**
 * Above the end of the selected words of a section or of a long cell, else at the corner of the cell that was selected.
 * @param pressed where the mouse was let go: a cell is only offered by pressing it.
 */
export function spotOfSelection(pressed: EventTarget | null): Spot | null {
  const range = rangeInCell() ?? rangeInSection()
  const last = range && [...range.getClientRects()].at(-1)
  if (last && last.width > 0) return spotAt(last.right + BUTTON_WIDTH, last.top - ABOVE, false)
  const cell = selectedCell(pressed)?.getBoundingClientRect()
  return cell ? spotAt(cell.right + OVER_CORNER, cell.bottom - OVER_CORNER, true) : null
}

function spotAt(right: number, top: number, isCell: boolean): Spot {
  return { right: Math.max(8, innerWidth - right), top: Math.max(HIGHEST, top), isCell }
}

function selectedCell(pressed: EventTarget | null): Element | null {
  if (!(pressed instanceof Element) || pressed.closest('button')) return null
  return pressed.closest('#paper td[data-mode=select]')
}

function rangeInSection(): Range | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null
  const range = selection.getRangeAt(0)
  const within =
    range.commonAncestorContainer instanceof Element ? range.commonAncestorContainer : range.commonAncestorContainer.parentElement
  return within?.closest('[data-section]') ? range : null
}

/** A field does not say where its words stand; the hidden copy below it has them at the same places. */
function rangeInCell(): Range | null {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement) || !field.closest('#paper [data-mode=edit]')) return null
  const { selectionStart: from, selectionEnd: to, previousElementSibling: copy } = field
  const words = copy?.firstChild
  if (!words || from === to || to > (words.nodeValue?.length ?? 0)) return null
  const range = document.createRange()
  range.setStart(words, from)
  range.setEnd(words, to)
  return range
}
