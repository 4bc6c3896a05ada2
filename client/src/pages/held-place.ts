/** Where on the paper the keyboard is, in terms that another drawing of the report has too. */
export type HeldPlace = { readonly section: string; readonly caret: number } | { readonly row: string; readonly field: string }

/** @returns null where the keyboard is not on the paper. */
export function heldPlace(desk: HTMLElement): HeldPlace | null {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || !desk.contains(focused)) return null
  const { row, field } = focused.closest<HTMLElement>('td[data-field]')?.dataset ?? {}
  if (row !== undefined && field !== undefined) return { row, field }
  const { section } = focused.closest<HTMLElement>('[data-section]')?.dataset ?? {}
  return section === undefined ? null : { section, caret: caretIn(focused) }
}

/** Puts the keyboard there again; onto the paper as a whole where that place takes none now. */
export function holdAgain(desk: HTMLElement, place: HeldPlace): void {
  if ('row' in place) {
    const cell = `td[data-row="${CSS.escape(place.row)}"][data-field="${CSS.escape(place.field)}"]`
    return (desk.querySelector<HTMLElement>(cell) ?? desk).focus({ preventScroll: true })
  }
  const text = desk.querySelector<HTMLElement>(`[data-section="${CSS.escape(place.section)}"] [contenteditable="true"]`)
  if (!text) return desk.focus({ preventScroll: true })
  text.focus({ preventScroll: true })
  putCaret(text, place.caret)
}

/** How many characters of a text stand before the caret. */
function caretIn(text: HTMLElement): number {
  const selection = getSelection()
  if (!selection?.anchorNode || !text.contains(selection.anchorNode)) return 0
  const before = document.createRange()
  before.setStart(text, 0)
  before.setEnd(selection.anchorNode, selection.anchorOffset)
  return before.toString().length
}

/** At the end if the text has become shorter. */
function putCaret(text: HTMLElement, caret: number): void {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  let left = caret
  let last: Node | null = null
  while (walker.nextNode()) {
    last = walker.currentNode
    const { length } = last.nodeValue ?? ''
    if (left <= length) break
    left -= length
  }
  if (last) getSelection()?.collapse(last, Math.min(left, last.nodeValue?.length ?? 0))
}
