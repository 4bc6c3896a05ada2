import * as Y from 'yjs'

/** A TipTap (ProseMirror) node as JSON. */
export interface RichNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly RichNode[]
  readonly text?: string
  readonly marks?: readonly RichMark[]
}

export interface RichMark {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}

/** What a section may hold; the editor's extensions and the server's gate are built from this one table. */
export const NODE_CHILDREN: Readonly<Record<string, readonly string[]>> = {
  doc: ['paragraph', 'bulletList', 'orderedList', 'table'],
  paragraph: ['text', 'hardBreak', 'figure'],
  hardBreak: [],
  figure: [],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: ['paragraph', 'bulletList', 'orderedList'],
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: ['paragraph', 'bulletList', 'orderedList'],
  tableHeader: ['paragraph', 'bulletList', 'orderedList'],
}

/** Attributes a node may carry. */
export const NODE_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  figure: ['fact', 'as', 'of'],
  orderedList: ['start', 'type'],
  tableCell: ['colspan', 'rowspan', 'colwidth'],
  tableHeader: ['colspan', 'rowspan', 'colwidth'],
}

export const MARKS: readonly string[] = ['bold', 'italic', 'underline']

/** Deepest nesting of elements that is read or written: a hostile depth would overflow the stack. */
export const MAX_DEPTH = 32

/** A paragraph of nothing but unmarked text is written as a string; everything else stays a node. */
export function simplify(node: RichNode): string | RichNode {
  if (node.type !== 'paragraph') return node
  const content = node.content ?? []
  const plain = content.every((child) => child.type === 'text' && !child.marks?.length)
  return plain ? content.map((child) => child.text ?? '').join('') : node
}

export function expand(paragraph: string | RichNode): RichNode {
  if (typeof paragraph !== 'string') return paragraph
  return paragraph === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: paragraph }] }
}

/** What a live figure says that nobody has given a value yet: a gap that is seen. */
export const GAP = '（　）'

/**
 * The words of a node, without any form: blocks on lines of their own, table cells parted by tabs. What live figures
 * say is not known here: see spellOut.
 */
export function plainText(paragraph: string | RichNode): string {
  if (typeof paragraph === 'string') return paragraph
  if (paragraph.text !== undefined) return paragraph.text
  if (paragraph.type === 'hardBreak') return '\n'
  if (paragraph.type === 'figure') return GAP
  const parts = (paragraph.content ?? []).map(plainText)
  if (paragraph.type === 'paragraph') return parts.join('')
  return parts.join(paragraph.type === 'tableRow' ? '\t' : '\n')
}

/** Reads a section without changing it (ProseMirror's own converter repairs, that is writes, while it reads). */
export function readFragment(fragment: Y.XmlFragment): RichNode[] {
  return readChildren(fragment, 0)
}

function readChildren(parent: Y.XmlFragment, depth: number): RichNode[] {
  return depth > MAX_DEPTH ? [] : parent.toArray().flatMap((child) => readChild(child, depth))
}

/** What one child of a section or of an element says: the pieces of a text, an element, or nothing. */
export function readChild(child: unknown, depth: number): RichNode[] {
  if (child instanceof Y.XmlText) return readText(child)
  if (child instanceof Y.XmlElement && child.nodeName in NODE_CHILDREN) return [readElement(child, depth)]
  return []
}

function readElement(element: Y.XmlElement, depth: number): RichNode {
  const allowed = NODE_ATTRIBUTES[element.nodeName] ?? []
  const attributes: Record<string, unknown> = element.getAttributes()
  const attrs = Object.fromEntries(
    allowed.filter((name) => attributes[name] !== undefined && attributes[name] !== null).map((name) => [name, attributes[name]]),
  )
  const content = readChildren(element, depth + 1)
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  }
}

function readText(text: Y.XmlText): RichNode[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]
  return delta.flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string' || insert === '') return []
    const marks = MARKS.filter((mark) => attributes?.[mark]).map((type) => ({ type }))
    return [{ type: 'text', text: insert, ...(marks.length > 0 && { marks }) }]
  })
}

const PARAGRAPH = 'paragraph'

/**
 * Gives the empty paragraphs that somebody has just made a text. Two people who begin in one at once would each make
 * their own otherwise, and the editor of either takes the other's away with all that is in it.
 */
export function prepareNewParagraphs({ doc, beforeState }: Y.Transaction): void {
  const since = beforeState.get(doc.clientID) ?? 0
  for (const { id, deleted, content } of newItems(doc, since)) {
    const made = content instanceof Y.ContentType ? content.type : null
    if (id.clock < since || deleted || !(made instanceof Y.XmlElement)) continue
    if (made.nodeName === PARAGRAPH && made.length === 0) made.insert(0, [new Y.XmlText()])
  }
}

function newItems({ store, clientID }: Y.Doc, since: number): Y.Item[] {
  const own = store.clients.get(clientID) ?? []
  const first = own.findLastIndex(({ id }) => id.clock < since) + 1
  return own.slice(first).filter((item) => item instanceof Y.Item)
}

/** Puts nodes into a section, at its end or before its child `at`. The caller has decoded them: unknown nodes are a broken invariant, not input. */
export function writeFragment(fragment: Y.XmlFragment, nodes: readonly RichNode[], at: number = fragment.length): void {
  fragment.insert(at, writeNodes(nodes))
}

/** Makes what stands for nodes in a section; neighbouring texts are one. */
export function writeNodes(nodes: readonly RichNode[]): (Y.XmlElement | Y.XmlText)[] {
  const written: (Y.XmlElement | Y.XmlText)[] = []
  for (let at = 0; at < nodes.length; at++) {
    const run: RichNode[] = []
    while (nodes[at]?.type === 'text') run.push(nodes[at++]!)
    if (run.length > 0) written.push(writeText(run))
    const node = nodes[at]
    if (node) written.push(writeElement(node))
  }
  return written
}

function writeText(run: readonly RichNode[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(
    run.map(({ text: insert, marks }) => ({
      insert: insert ?? '',
      attributes: Object.fromEntries((marks ?? []).map(({ type, attrs }) => [type, attrs ?? {}])),
    })),
  )
  return text
}

function writeElement(node: RichNode): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  // Table attributes are numbers and lists; Yjs types them as strings but stores any JSON value.
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value as string)
  if (node.content) element.insert(0, writeNodes(node.content))
  else if (node.type === PARAGRAPH) element.insert(0, [new Y.XmlText()])
  return element
}
