/** A place on the page, by the anchors that editors (`data-section`), tables (`data-table`) and cells (`data-row`, `data-field`) carry. */
export interface Target {
  readonly section?: string | undefined
  readonly table?: string | undefined
  readonly row?: string | undefined
  readonly field?: string | undefined
  /** Instead of a row without an id: what kind of row it is (`data-kind`), within the table. */
  readonly kind?: string | undefined
  /** A row of the basic figures, where they are open beside the paper. */
  readonly fact?: string | undefined
  /** Words to mark within the place. */
  readonly quote?: string | undefined
}

const FLASH_MS = 1600
const HIGHLIGHT = 'found'

/** Scrolls to a place, flashes it and marks the quoted words. Does nothing for a place that is gone. */
export function reveal(target: Target): void {
  const element = find(target)
  if (!element) return
  const words = target.quote ? rangeOf(element, target.quote) : null
  goTo(words?.startContainer.parentElement ?? element)
  if (words) mark(words)
  else flash(isTall(element) ? (element.firstElementChild ?? element) : element)
}

/** Whether a place can be seen without scrolling. */
export function isVisible(target: Target): boolean {
  const box = find(target)?.getBoundingClientRect()
  return box !== undefined && box.bottom > 0 && box.top < innerHeight
}

function find({ section, table, row, field, kind, fact, quote }: Target): HTMLElement | null {
  const candidates = [
    fact && `tr${attribute('fact', fact)}`,
    field && attribute('row', row ?? table) + attribute('field', field),
    row && attribute('row', row),
    table && kind && `${attribute('table', table)} ${attribute('kind', kind)}`,
    table && attribute('table', table),
    // Whoever looks for a section, and not for words in it, wants to see its heading.
    section && !quote && attribute('heading', section),
    section && attribute('section', section),
    section && attribute('heading', section),
  ]
  for (const selector of candidates) {
    const found = selector ? document.querySelector<HTMLElement>(selector) : null
    if (found) return found
  }
  return null
}

function attribute(name: string, value: string | undefined): string {
  return `[data-${name}="${CSS.escape(value ?? '')}"]`
}

/** A small thing goes to the middle, a heading or something tall to the top. */
function goTo(element: Element): void {
  const isTop = element.matches('[data-heading]') || isTall(element)
  element.scrollIntoView({ block: isTop ? 'start' : 'center', inline: 'nearest', behavior: 'smooth' })
}

function isTall(element: Element): boolean {
  return element.getBoundingClientRect().height > innerHeight / 2
}

/** Draws the eye to something that shows already. */
export function flash(element: Element): void {
  element.classList.remove('flash')
  // Reading a size restarts the animation for an element that is still flashing.
  element.getBoundingClientRect()
  element.classList.add('flash')
  setTimeout(() => element.classList.remove('flash'), FLASH_MS)
}

/** Marks words without touching the document that an editor owns. */
function mark(words: Range): void {
  const highlight = new Highlight(words)
  CSS.highlights.set(HIGHLIGHT, highlight)
  const stop = () => {
    if (CSS.highlights.get(HIGHLIGHT) === highlight) CSS.highlights.delete(HIGHLIGHT)
  }
  document.addEventListener('keydown', stop, { once: true })
  setTimeout(stop, FLASH_MS * 3)
}

/** The first occurrence of a text below an element, also where marks or nodes part it. */
function rangeOf(element: HTMLElement, quote: string): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  let text = ''
  const starts: number[] = []
  while (walker.nextNode()) {
    nodes.push(walker.currentNode as Text)
    starts.push(text.length)
    text += walker.currentNode.nodeValue ?? ''
  }
  const at = text.indexOf(quote)
  if (at < 0) return null
  const range = document.createRange()
  const [first, firstOffset] = position(nodes, starts, at)
  const [last, lastOffset] = position(nodes, starts, at + quote.length - 1)
  range.setStart(first, firstOffset)
  range.setEnd(last, lastOffset + 1)
  return range
}

function position(nodes: readonly Text[], starts: readonly number[], at: number): [Text, number] {
  const index = starts.findLastIndex((start) => start <= at)
  const node = nodes[index]
  if (!node) throw new Error('broken invariant: an offset inside of the text has a node')
  return [node, at - (starts[index] ?? 0)]
}
