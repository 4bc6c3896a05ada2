import type { Line } from './text-lines.ts'

/**
 * A table row as word processors write it into plain text: every cell starts with a TAB, lines without one carry
 * the cell on, a blank line ends the row. The continuation of a vertically merged cell is a lone TAB.
 */
export interface Row {
  /** Number of its first line in the file. */
  readonly line: number
  /** Each cell as its lines, blank ones left out: [] is an empty cell. */
  readonly cells: readonly Cell[]
  /** The lines it was made of, should it turn out to be indented text. */
  readonly source: readonly Line[]
}

export type Cell = readonly string[]

export type Piece = { readonly kind: 'line'; readonly line: Line } | { readonly kind: 'row'; readonly row: Row }

/** A vertically centred merged cell stands in one of the first two columns: 项目资金, 绩效指标, 产出指标. */
const MERGED_COLUMNS = 2

/**
 * Parts lines into text and table rows.
 * @param endsTable whether a line certainly is no part of a cell: a heading, the title of a table.
 */
export function readPieces(lines: readonly Line[], endsTable: (text: string) => boolean): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]!
    const length = startsCell(line) ? rowLength(lines, at, endsTable) : 0
    pieces.push(length > 0 ? { kind: 'row', row: readRow(lines.slice(at, at + length)) } : { kind: 'line', line })
    at += Math.max(1, length)
  }
  return pieces
}

/** How many lines the row takes that starts at `start`; 0 if that line is indented text after all. */
function rowLength(lines: readonly Line[], start: number, endsTable: (text: string) => boolean): number {
  let cells = 0
  let at = start
  for (; at < lines.length; at++) {
    const line = lines[at]!
    const carriesOn = !line.afterBlank || (cells <= MERGED_COLUMNS && !startsCell(line) && isLoneTab(lines[at - 1]!))
    if ((at > start && !carriesOn) || endsTable(line.text.trim())) break
    if (startsCell(line)) cells += cellsOf(line).length
  }
  return at - start
}

function readRow(source: readonly Line[]): Row {
  const cells: string[][] = []
  for (const line of source) {
    if (!startsCell(line)) cells.at(-1)?.push(line.text.trim())
    else for (const text of cellsOf(line)) cells.push(text === '' ? [] : [text])
  }
  return { line: source[0]?.number ?? 0, cells, source }
}

const CELL_START = /^[^\S\t]*\t/

function startsCell(line: Line): boolean {
  return CELL_START.test(line.text)
}

function isLoneTab(line: Line): boolean {
  return line.text.trim() === '' && cellsOf(line).length === 1
}

function cellsOf(line: Line): string[] {
  return line.text
    .replace(CELL_START, '')
    .split('\t')
    .map((text) => text.trim())
}
