import { caretAfter } from '../session/text-splice.ts'

/** Where on the paper the keyboard is, in terms that another drawing of the report has too. */
export type HeldPlace =
  | { readonly section: string; readonly words: string; readonly caret: number }
  | { readonly row: string; readonly field: string }

/** @returns null where the keyboard is not on the paper. */
export function heldPlace(desk: HTMLElement): HeldPlace | null {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || !desk.contains(focused)) return null
  const { row, field } = focused.closest<HTMLElement>('td[data-field]')?.dataset ?? {}
  if (row !== undefined && field !== undefined) return { row, field }
  const { section } = focused.closest<HTMLElement>('[data-section]')?.dataset ?? {}
  return section === undefined ? null : { section, words: wordsOf(focused), caret: caretIn(focused) }
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
  putCaret(text, caretAfter(place.words, place.caret, wordsOf(text)))
}

/** What a section says as one text, a line for each paragraph, without the names at colleagues' carets. */
function wordsOf(text: Element): string {
  return paragraphsOf(text).map(ownWords).join('\n')
}

function paragraphsOf(text: Element): Element[] {
  return [...text.querySelectorAll('p')]
}

function ownWords(part: Element | DocumentFragment): string {
  return textNodes(part)
    .map(({ data }) => data)
    .join('')
}

function isForeign(node: Node): boolean {
  return node instanceof Element && node.classList.contains('caret')
}

function textNodes(part: Element | DocumentFragment): Text[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    isForeign(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  return nodes
}

/** How many characters of {@link wordsOf} stand before the caret. */
function caretIn(text: Element): number {
  const selection = getSelection()
  if (!selection?.anchorNode || !text.contains(selection.anchorNode)) return 0
  const { anchorNode, anchorOffset } = selection
  const before = document.createRange()
  let passed = 0
  for (const paragraph of paragraphsOf(text)) {
    if (paragraph.contains(anchorNode)) {
      before.setStart(paragraph, 0)
      before.setEnd(anchorNode, anchorOffset)
      return passed + ownWords(before.cloneContents()).length
    }
    passed += ownWords(paragraph).length + 1
  }
  return 0
}

function putCaret(text: Element, caret: number): void {
  let left = caret
  for (const paragraph of paragraphsOf(text)) {
    const { length } = ownWords(paragraph)
    if (left <= length) return putCaretInParagraph(paragraph, left)
    left -= length + 1
  }
}

function putCaretInParagraph(paragraph: Element, caret: number): void {
  let left = caret
  for (const node of textNodes(paragraph)) {
    if (left <= node.length) return getSelection()?.collapse(node, left)
    left -= node.length
  }
  getSelection()?.collapse(paragraph, 0)
}
