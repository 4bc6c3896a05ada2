import * as Y from 'yjs'
import { MAX_DEPTH, NODE_CHILDREN, type RichNode, plainText } from './rich-text.ts'
import { ROOT_CELLS, SEED_CLIENT_ID, TEXT_FIELDS, type TextField, sectionRoot, textRoot } from './shape.ts'

/**
 * Who wrote something: what the report began with (a form or an imported file), the server (a migration), or a
 * person. Unknown only in logs from before clientIDs belonged to people.
 */
export type Author = { readonly by: 'form' | 'server' | 'unknown' } | { readonly by: 'person'; readonly personId: string }

/** Text that one author wrote without a break. */
export interface AuthoredRun {
  readonly text: string
  readonly author: Author
}

/** What a row holds by now, and who wrote it. Empty texts and cells are left out. */
export interface RowAuthorship {
  readonly texts: readonly { readonly field: TextField; readonly runs: readonly AuthoredRun[] }[]
  /** A cell is written as a whole. `field` as in {@link CellField}, where the client kept to it. */
  readonly cells: readonly { readonly field: string; readonly text: string; readonly author: Author }[]
}

/** Whose each clientID is; '' stands for the server. */
export type Authors = ReadonlyMap<number, string>

/**
 * The text of a section, paragraph by paragraph (those of lists and tables too), as runs by author. Reads what Yjs
 * itself keeps and changes nothing; what was deleted is left out. Whoever only made something bold did not write it.
 * @param say what a live figure says, by its attributes; it is by whoever put it there.
 */
export function sectionAuthorship(
  doc: Y.Doc,
  sectionId: string,
  authors: Authors,
  say: (figure: RichNode) => string = plainText,
): AuthoredRun[][] {
  const paragraphs: AuthoredRun[][] = []
  collectParagraphs(doc.getXmlFragment(sectionRoot(sectionId)), { authors, say }, paragraphs, 0)
  return paragraphs
}

/** The long texts and cells of a table, a row of funds or an indicator. */
export function rowAuthorship(doc: Y.Doc, rowId: string, authors: Authors): RowAuthorship {
  const texts = TEXT_FIELDS.flatMap((field) => {
    const runs = joinRuns(readRuns(doc.getText(textRoot(rowId, field)), authors))
    return runs.length > 0 ? [{ field, runs }] : []
  })
  const cells = [...doc.getMap(ROOT_CELLS)._map].flatMap(([key, item]) => {
    const text: unknown = item.content.getContent().at(-1)
    const field = fieldIn(key, rowId)
    if (field === null || item.deleted || typeof text !== 'string' || text === '') return []
    return [{ field, text, author: authorOf(item, authors) }]
  })
  return { texts, cells: cells.sort((a, b) => (a.field < b.field ? -1 : 1)) }
}

/** Any Yjs type as the sequence of items that it keeps. */
type Sequence = Pick<Y.XmlText, '_start'>

interface Reading {
  readonly authors: Authors
  readonly say: (figure: RichNode) => string
}

function collectParagraphs(parent: Y.XmlFragment, reading: Reading, paragraphs: AuthoredRun[][], depth: number): void {
  if (depth > MAX_DEPTH) return
  for (const item of livingItems(parent)) {
    const child = typeOf(item)
    if (!(child instanceof Y.XmlElement) || !(child.nodeName in NODE_CHILDREN)) continue
    if (child.nodeName === 'paragraph') paragraphs.push(joinRuns(readParagraph(child, reading)))
    else collectParagraphs(child, reading, paragraphs, depth + 1)
  }
}

function* readParagraph(paragraph: Y.XmlElement, { authors, say }: Reading): Generator<AuthoredRun> {
  for (const item of livingItems(paragraph)) {
    const child = typeOf(item)
    if (child instanceof Y.XmlText) yield* readRuns(child, authors)
    else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak')
      yield { text: '\n', author: authorOf(item, authors) }
    else if (child instanceof Y.XmlElement && child.nodeName === 'figure')
      yield { text: say({ type: 'figure', attrs: child.getAttributes() }), author: authorOf(item, authors) }
  }
}

// Bold and the like are items of their own that hold no text.
function* readRuns(text: Sequence, authors: Authors): Generator<AuthoredRun> {
  for (const item of livingItems(text)) {
    if (item.content instanceof Y.ContentString) yield { text: item.content.str, author: authorOf(item, authors) }
  }
}

/** Yjs splits and joins items as it likes; a run ends only where the author changes. */
function joinRuns(parts: Iterable<AuthoredRun>): AuthoredRun[] {
  const runs: { text: string; readonly author: Author }[] = []
  for (const { text, author } of parts) {
    const last = runs.at(-1)
    if (last && sameAuthor(last.author, author)) last.text += text
    else runs.push({ text, author })
  }
  return runs
}

function* livingItems(sequence: Sequence): Generator<Y.Item> {
  for (let item = sequence._start; item; item = item.right) if (!item.deleted) yield item
}

function typeOf({ content }: Y.Item): Y.AbstractType<unknown> | null {
  return content instanceof Y.ContentType ? content.type : null
}

function authorOf({ id }: Y.Item, authors: Authors): Author {
  if (id.client === SEED_CLIENT_ID) return { by: 'form' }
  const personId = authors.get(id.client)
  if (personId === undefined) return { by: 'unknown' }
  return personId === '' ? { by: 'server' } : { by: 'person', personId }
}

function sameAuthor(a: Author, b: Author): boolean {
  return a.by === 'person' && b.by === 'person' ? a.personId === b.personId : a.by === b.by
}

/** The key of a cell is "<row id>/<field>", and a table's id begins the ids of its fund rows. */
function fieldIn(key: string, rowId: string): string | null {
  const field = key.startsWith(`${rowId}/`) ? key.slice(rowId.length + 1) : null
  return field === null || field.startsWith('fund/') ? null : field
}
