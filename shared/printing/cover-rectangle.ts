import type { Span } from './table-grid.ts'

/**
 * Makes a rectangle out of rows as an editor left them. Two people who change a table at once, or a paste, can
 * leave rows of unequal length and spans that overlap or reach outside; Word refuses such a file. Spans are cut
 * where they would collide or leave the table, gaps are filled with blanks; no cell is dropped.
 *
 * @param resize gives the same cell with another span
 * @param blank makes an empty cell of one column and one row
 */
export function coverRectangle<Cell extends Span>(
  rows: readonly (readonly Cell[])[],
  resize: (cell: Cell, span: Span) => Cell,
  blank: () => Cell,
): Cell[][] {
  const cut = new Columns()
  const fitted = rows.map((cells, row) =>
    cells.map((cell) => {
      const column = cut.firstFree(row)
      const span = { colSpan: cut.freeRun(row, column, cell.colSpan), rowSpan: Math.min(cell.rowSpan, rows.length - row) }
      cut.claim(row, column, span)
      return { column, cell: resize(cell, span) }
    }),
  )
  const width = Math.max(1, cut.width)
  const filled = new Columns()
  return fitted.map((cells, row) => {
    const line: Cell[] = []
    for (let column = filled.firstFree(row); column < width; column = filled.firstFree(row)) {
      const cell = cells.find((candidate) => candidate.column === column)?.cell ?? blank()
      filled.claim(row, column, cell)
      line.push(cell)
    }
    return line
  })
}

/** For each column the first row below everything placed in it so far. */
class Columns {
  readonly #freeFrom: number[] = []

  get width(): number {
    return this.#freeFrom.length
  }

  firstFree(row: number): number {
    const column = this.#freeFrom.findIndex((freeFrom) => (freeFrom ?? 0) <= row)
    return column === -1 ? this.width : column
  }

  /** How many columns from here on are free, at most `wanted`. */
  freeRun(row: number, column: number, wanted: number): number {
    let length = 1
    while (length < wanted && (this.#freeFrom[column + length] ?? 0) <= row) length++
    return length
  }

  claim(row: number, column: number, { colSpan, rowSpan }: Span): void {
    for (let at = column; at < column + colSpan; at++) this.#freeFrom[at] = row + rowSpan
  }
}
