import type { Place } from '@gongping/shared/protocol/verification.ts'
import { CONTENTS_REQUEST } from '../docx/contents-request.ts'
import { hidesWords, renamesWords } from './hidden-words.ts'
import type { ListMarkers } from './list-markers.ts'
import type { PrintedLine } from './printed-line.ts'
import { xmlAttributes, xmlPieces } from './xml-pieces.ts'

/** What holds words, or stands among them and shows nothing. */
const KNOWN = new Set(
  `document body hdr ftr footnotes endnotes footnote endnote comments p r t tab br cr tbl tblGrid gridCol tr tc
  bookmarkStart bookmarkEnd proofErr lastRenderedPageBreak fldChar instrText footnoteRef endnoteRef separator
  continuationSeparator`
    .split(/\s+/)
    .map((name) => `w:${name}`),
)
/** Stands in a line for what shows, or hides, something that is not told in words. None is in a report that we wrote. */
const OBJECT = '\ufffc'

/** As we ask for the number of a page, and as Word does when it saves the file: another switch may print words. */
const NUMBER_REQUEST = /^\s{0,9}PAGE(?:REF _Toc\d{1,9} {1,9}\\h)?\s{0,9}(?:\\\* MERGEFORMAT\s{0,9})?$/

interface Cell {
  readonly table: number
  row: number
  column: number
}

/**
 * All that a part of a Word file says, paragraph by paragraph, each with where it stands. However a program parts a
 * paragraph into runs it says the same. Words count wherever they stand: nothing that is slipped in is overlooked.
 * @param outside the part is not the text itself but a footer, a note.
 */
export function documentLines(xml: string, markers: ListMarkers, outside = false): PrintedLine[] {
  const reader = new LineReader(markers, outside)
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'words') reader.say(piece.words)
    else {
      if (piece.kind === 'open') reader.open(piece.name, piece.attributes)
      if (piece.kind === 'close' || piece.isEmpty) reader.close(piece.name)
    }
  }
  return reader.end()
}

class LineReader {
  readonly #markers: ListMarkers
  readonly #outside: boolean
  readonly #lines: PrintedLine[] = []
  /** A cell may hold a table of its own. */
  readonly #cells: Cell[] = []
  /** Formatting that is open: pPr with an rPr in it. */
  readonly #formatting: string[] = []
  #paragraphs = 0
  #tables = 0
  #text = ''
  #isText = false
  /** Level of the list that the paragraph belongs to. */
  #level = '0'
  /** What a field is asked for; null: outside of one. */
  #field: string | null = null
  /** Between the request for a page number and its end stands what another program counted. */
  #isCounted = false

  constructor(markers: ListMarkers, outside: boolean) {
    this.#markers = markers
    this.#outside = outside
  }

  open(name: string, attributes: string): void {
    const cell = this.#cells.at(-1)
    if (renamesWords(attributes)) this.#text += OBJECT
    if (hidesWords(name, attributes)) this.#text += OBJECT
    else if (this.#formatting.length > 0 || isFormatting(name)) this.#format(name, attributes)
    else if (name === 'w:hyperlink' && leadsInside(attributes)) return
    else if (!KNOWN.has(name)) this.#text += OBJECT
    else if (name === 'w:t') this.#isText = true
    else if (name === 'w:tab') this.#text += '\t'
    else if (name === 'w:br' || name === 'w:cr') this.#text += isPageBreak(attributes) ? '' : '\n'
    else if (name === 'w:fldChar') this.#turnField(xmlAttributes(attributes).get('w:fldCharType') ?? '')
    else if (name === 'w:p' || name === 'w:tbl') {
      // A paragraph inside of another one does not make the words before it unsaid.
      if (this.#text !== '') this.#finish()
      if (name === 'w:tbl') this.#cells.push({ table: ++this.#tables, row: 0, column: 0 })
      else if (!cell) this.#paragraphs += 1
    } else if (name === 'w:tr' && cell) Object.assign(cell, { row: cell.row + 1, column: 0 })
    else if (name === 'w:tc' && cell) cell.column += 1
  }

  close(name: string): void {
    if (this.#formatting.at(-1) === name) this.#formatting.pop()
    else if (name === 'w:t') this.#isText = false
    else if (name === 'w:p') this.#finish()
    else if (name === 'w:tbl') this.#cells.pop()
  }

  say(words: string): void {
    // Line ends between tags are how a program lays out its XML.
    if (!this.#isText && words.trim() === '') return
    if (this.#isCounted && /^\d{1,5}$/.test(words)) return
    if (this.#field === null) this.#text += words
    else this.#field += words
  }

  end(): PrintedLine[] {
    this.#finish()
    return this.#lines
  }

  #format(name: string, attributes: string): void {
    if (isFormatting(name)) this.#formatting.push(name)
    const value = (): string => xmlAttributes(attributes).get('w:val') ?? ''
    if (name === 'w:ilvl') this.#level = value()
    else if (name === 'w:numId') this.#text += `${this.#markers(value(), this.#level)} `
  }

  #turnField(turn: string): void {
    if (turn === 'begin') this.#field = ''
    else if (this.#field !== null) {
      const isNumber = NUMBER_REQUEST.test(this.#field)
      // The field of a page number counts by itself; 目录 is told by its lines; any other request is told as words.
      if (isNumber) this.#text += OBJECT
      else if (this.#field.trim() !== CONTENTS_REQUEST) this.#text += this.#field
      this.#isCounted = isNumber && turn === 'separate'
      this.#field = null
    } else this.#isCounted = false
  }

  #finish(): void {
    if (this.#field !== null) this.#turnField('end')
    if (this.#text.trim() !== '') this.#lines.push({ where: this.#place(), text: this.#text })
    ;[this.#text, this.#level, this.#isCounted] = ['', '0', false]
  }

  #place(): Place {
    const cell = this.#cells.at(-1)
    if (this.#outside) return { kind: 'outside', numbers: [] }
    if (cell) return { kind: 'cell', numbers: [cell.table, cell.row, cell.column] }
    return { kind: 'paragraph', numbers: [this.#paragraphs] }
  }
}

/** A link to a place in the file, without words of its own. */
function leadsInside(attributes: string): boolean {
  const names = [...xmlAttributes(attributes).keys()]
  return names.includes('w:anchor') && names.every((name) => name === 'w:anchor' || name === 'w:history')
}

/** It ends a page or a column, as programs write it where a paragraph begins one. */
function isPageBreak(attributes: string): boolean {
  return ['page', 'column'].includes(xmlAttributes(attributes).get('w:type') ?? '')
}

/** Elements that hold formatting: pPr, rPr, tblPr, tblPrEx. */
function isFormatting(name: string): boolean {
  return /^w:[a-zA-Z]{1,20}Pr(?:Ex)?$/.test(name)
}
