import type { PrintedLine } from './printed-line.ts'

/** Tags and what stands between them. What is neither (a comment, CDATA, a declaration) is not skipped but read as words. */
const PIECE = /<\?xml[^>]*\?>|<(\/?)([A-Za-z][\w:.-]*)[^<>]*?(\/?)>|([^<]+)|</g

/** What shows something that is not told in words: none of it is in a report that we wrote. */
const OBJECTS = new Set(['w:drawing', 'w:pict', 'w:object', 'w:altChunk', 'w:sym', 'w:footnoteReference', 'w:endnoteReference'])
const OBJECT = '\ufffc'

interface Cell {
  readonly table: number
  row: number
  column: number
}

/**
 * All that a part of a Word file says, paragraph by paragraph, each with where it stands. However a program parts a
 * paragraph into runs it says the same. Words count wherever they stand: nothing that is slipped in is overlooked.
 */
export function documentLines(xml: string): PrintedLine[] {
  const reader = new LineReader()
  for (const [whole, slash, name, selfClosing, words] of xml.matchAll(PIECE)) {
    if (name !== undefined) {
      if (slash === '') reader.open(name)
      if (slash === '/' || selfClosing === '/') reader.close(name)
    } else if (!whole.startsWith('<?xml')) reader.say(words === undefined ? whole : textOf(words))
  }
  return reader.end()
}

class LineReader {
  readonly #lines: PrintedLine[] = []
  /** A cell may hold a table of its own. */
  readonly #cells: Cell[] = []
  #paragraphs = 0
  #tables = 0
  #text = ''
  #isText = false

  open(name: string): void {
    const cell = this.#cells.at(-1)
    if (name === 'w:t') this.#isText = true
    else if (name === 'w:tab') this.#text += '\t'
    else if (name === 'w:br' || name === 'w:cr') this.#text += '\n'
    else if (OBJECTS.has(name)) this.#text += OBJECT
    else if (name === 'w:p' || name === 'w:tbl') {
      // A paragraph inside of another one does not make the words before it unsaid.
      if (this.#text !== '') this.#finish()
      if (name === 'w:tbl') this.#cells.push({ table: ++this.#tables, row: 0, column: 0 })
      else if (!cell) this.#paragraphs += 1
    } else if (name === 'w:tr' && cell) Object.assign(cell, { row: cell.row + 1, column: 0 })
    else if (name === 'w:tc' && cell) cell.column += 1
  }

  close(name: string): void {
    if (name === 'w:t') this.#isText = false
    else if (name === 'w:p') this.#finish()
    else if (name === 'w:tbl') this.#cells.pop()
  }

  say(words: string): void {
    // Line ends between tags are how a program lays out its XML.
    if (this.#isText || words.trim() !== '') this.#text += words
  }

  end(): PrintedLine[] {
    this.#finish()
    return this.#lines
  }

  #finish(): void {
    const cell = this.#cells.at(-1)
    const where = cell ? `表 ${cell.table} 第 ${cell.row} 行第 ${cell.column} 格` : `第 ${this.#paragraphs} 段`
    if (this.#text.trim() !== '') this.#lines.push({ where, text: this.#text })
    this.#text = ''
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Character data as the characters that it stands for. */
export function textOf(xml: string): string {
  return xml.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
