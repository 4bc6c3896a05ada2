import { type GridCell, type RowKind, type TableGrid, placeCells } from '@gongping/shared/printing/table-grid.ts'

/** A row of the form as the page draws it: every cell knows its column. */
export interface DrawnRow {
  readonly kind: RowKind
  readonly entity: string | null
  readonly cells: readonly DrawnCell[]
}

export interface DrawnCell extends GridCell {
  /** From 0. */
  readonly column: number
  readonly millimetres: number
}

export function drawnRows(grid: TableGrid): DrawnRow[] {
  const drawn: DrawnCell[][] = grid.rows.map(() => [])
  for (const { cell, row, column } of placeCells(grid.rows.map(({ cells }) => cells))) {
    const millimetres = grid.columns.slice(column, column + cell.colSpan).reduce((sum, width) => sum + width, 0)
    drawn[row]?.push({ ...cell, column, millimetres })
  }
  return grid.rows.map(({ kind, entity }, at) => ({ kind, entity: entity ?? null, cells: drawn[at] ?? [] }))
}
