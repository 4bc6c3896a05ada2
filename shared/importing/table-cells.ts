import { foldLabel } from './fold-label.ts'
import type { Cell, Row } from './table-grammar.ts'

/** Folded words of a label cell; "" for a cell too long to be one. */
export function labelOf(cell: Cell | undefined): string {
  const text = (cell ?? []).join('')
  return text.length > MAX_CELL_LABEL ? '' : foldLabel(text)
}

const MAX_CELL_LABEL = 60

/** A cell that is one figure, name or word: a narrow column broke it anywhere, so its lines are put together again. */
export function valueOf(cell: Cell | undefined): string {
  const lines = cell ?? []
  return lines.map((line, at) => (/[A-Za-z]$/.test(lines[at - 1] ?? '') && /^[A-Za-z]/.test(line) ? ` ${line}` : line)).join('')
}

/** A figure, also one that is wrong or only the dash of an empty cell. */
const FIGURE = /^(?:[+-]?[\d.,]+[分%]?|[—–/-]+)$/
const FIGURE_AND_REMARK = /^([\d０-９.．]+分?)((?:\s|[(（]).*)$/
/** No column is so narrow that a figure breaks over more. */
const MAX_FIGURE_LINES = 8

/** The figure that a cell begins with, over as many lines as it was broken, and the lines behind it. */
export function splitFigure(cell: Cell = []): [figure: string, rest: Cell] {
  for (let lines = Math.min(cell.length, MAX_FIGURE_LINES); lines > 0; lines--) {
    const figure = cell.slice(0, lines).join('')
    if (FIGURE.test(foldLabel(figure))) return [figure, cell.slice(lines)]
  }
  const [, figure, remark] = FIGURE_AND_REMARK.exec(cell[0] ?? '') ?? []
  return figure === undefined || remark === undefined ? ['', cell] : [figure, [remark.trim(), ...cell.slice(1)]]
}

/** A cell of sentences: its lines are paragraphs. */
export function proseOf(cell: Cell | undefined): string {
  return (cell ?? []).join('\n')
}

/** Cells without white space, for labels that are kept as the form words them. */
export function wordsOf(cell: Cell | undefined): string {
  return (cell ?? []).join('').replace(/\s+/g, '')
}

export function isEmpty(row: Row): boolean {
  return row.cells.every((cell) => cell.length === 0)
}

/** Everything in a row, for keeping it as text. */
export function rowText(cells: readonly Cell[]): string {
  return cells.map(valueOf).filter(Boolean).join(' ')
}

/** Which column of a header holds which field. */
export type Columns<Field extends string> = ReadonlyMap<Field, number>

/** Finds the fields of a header row; the first column that fits has it. */
export function columnsOf<Field extends string>(row: Row, fields: Readonly<Record<Field, RegExp>>): Columns<Field> {
  const columns = new Map<Field, number>()
  row.cells.forEach((cell, at) => {
    const label = labelOf(cell)
    const field = (Object.keys(fields) as Field[]).find((name) => !columns.has(name) && fields[name].test(label))
    if (field !== undefined) columns.set(field, at)
  })
  return columns
}

/** The cells in columns that no field has. */
export function cellsBeside(cells: readonly Cell[], columns: Columns<string>, ...others: readonly number[]): readonly Cell[] {
  const known = new Set([...columns.values(), ...others])
  return cells.filter((_, at) => !known.has(at))
}

/**
 * The cells of a row under the columns of its header. A source that leaves out the continuation of merged cells
 * starts its rows further right; then the ends stand below each other.
 * @param merged how many columns at the left may be left out so.
 * @returns null for a row of another make.
 */
export function alignedTo(row: Row, width: number, merged: number): readonly Cell[] | null {
  const missing = width - row.cells.length
  if (missing <= 0 || row.cells[0]?.length === 0) return row.cells
  return missing <= merged ? [...Array.from({ length: missing }, (): Cell => []), ...row.cells] : null
}
