import type { CellField, TextField } from '../report/shape.ts'

/**
 * A table that any writer can draw (Word, web page, PDF): rows of cells whose spans cover the rectangle of
 * rows × columns exactly once. A cell stands in the row and column of its upper left corner.
 */
export interface TableGrid<Cell extends Span = GridCell> {
  /** Relative widths, one for each column. */
  readonly columns: readonly number[]
  readonly rows: readonly GridRow<Cell>[]
}

export interface GridRow<Cell extends Span = GridCell> {
  readonly kind: RowKind
  /** Fund row or indicator that this row stands for, as its key in the document; absent for rows of labels. */
  readonly entity?: string
  /** From left to right; columns that a cell above reaches down into are left out. */
  readonly cells: readonly Cell[]
}

/** What a row is for. A `head` row names the columns below it and stays with the row that follows. */
export type RowKind = 'head' | 'name' | 'fund' | 'goal' | 'indicator' | 'total' | 'plain'

export interface Span {
  readonly colSpan: number
  readonly rowSpan: number
}

/** A cell of an official form: one text, a line break is "\n". */
export interface GridCell extends Span {
  readonly text: string
  readonly role: CellRole
  /** Where the text lives in the document, for cells that people may change or that a finding points at. */
  readonly cellRef?: CellRef
  /** Running text starts at the left, everything else stands in the middle. */
  readonly align: 'start' | 'center'
}

/** label: printed on the form · value: written by the unit · computed: derived, never stored. */
export type CellRole = 'label' | 'value' | 'computed'

/** Key of a cell in the document. A cell merged over several rows names the first of them. */
export interface CellRef {
  readonly row: string
  readonly field: CellField | TextField
}

export interface Placed<Cell extends Span> {
  readonly cell: Cell
  readonly row: number
  readonly column: number
}

/** Every cell of a grid with the row and column of its upper left corner, in reading order. */
export function placeCells<Cell extends Span>(rows: readonly (readonly Cell[])[]): Placed<Cell>[] {
  const taken = new Set<string>()
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken.has(`${row} ${column}`)) column++
      const placed = { cell, row, column }
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let right = 0; right < cell.colSpan; right++) taken.add(`${row + down} ${column + right}`)
      }
      column += cell.colSpan
      return placed
    })
  })
}
