/** Pasted HTML without what a report does not hold, and whether a picture was among it. */
export interface CleanPaste {
  readonly html: string
  readonly hadImages: boolean
}

const DROPPED = 'style, script, meta, link, title, xml, img, picture, video, audio, object, iframe, svg'
/** Word writes lists as paragraphs that begin with a drawn number. */
const WORD_LIST_ITEM = 'p[style*="mso-list:"], p[class*="MsoListParagraph"]'
const WORD_MARKER = '[style*="mso-list:Ignore" i]'

/**
 * Prepares HTML from Word, WPS or a web page for the section's schema, which then keeps paragraphs, lists,
 * tables, bold, italic and underlined words and drops every other form.
 * @param report into which it is pasted: live figures of another one are only words here.
 */
export function cleanPaste(html: string, report: string): CleanPaste {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const hadImages = body.querySelector('img, picture') !== null
  for (const element of body.querySelectorAll(DROPPED)) element.remove()
  // The indent of a paragraph is the paper's business; typed blanks would double it.
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) trimStart(paragraph)
  for (const item of body.querySelectorAll(WORD_LIST_ITEM)) asListItem(item)
  for (const figure of body.querySelectorAll<HTMLElement>('[data-fact]')) {
    if (figure.dataset['report'] !== report) figure.replaceWith(figure.textContent)
  }
  return { html: body.innerHTML, hadImages }
}

/** Moves one of Word's list paragraphs into the list before it, or begins a list in its place. */
function asListItem(paragraph: Element): void {
  const marker = paragraph.querySelector(WORD_MARKER)
  if (!marker) return
  const kind = /^[\d一二三四五六七八九十a-z(（]/i.test(marker.textContent.trim()) ? 'ol' : 'ul'
  const level = Number(/level(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1)
  marker.remove()
  const before = paragraph.previousElementSibling
  let list = before?.matches('[data-word-list]') ? before : startList(paragraph, kind)
  for (let depth = 1; depth < level; depth++) {
    const last = list.lastElementChild ?? list.appendChild(document.createElement('li'))
    list = last.querySelector(':scope > ol, :scope > ul') ?? last.appendChild(document.createElement(kind))
  }
  const item = list.appendChild(document.createElement('li'))
  const words = item.appendChild(document.createElement('p'))
  words.append(...paragraph.childNodes)
  trimStart(words)
  paragraph.remove()
}

function startList(paragraph: Element, kind: 'ol' | 'ul'): Element {
  const list = document.createElement(kind)
  list.dataset['wordList'] = ''
  paragraph.before(list)
  return list
}

function trimStart(element: Element): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    text.nodeValue = (text.nodeValue ?? '').replace(/^[\s\u3000\u00a0]+/, '')
    if (text.nodeValue !== '') return
  }
}
