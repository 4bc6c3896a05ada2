import type { GridCell, GridRow, RowKind, TableGrid } from '@gongping/shared/printing/table-grid.ts'
import { placeCells } from '@gongping/shared/printing/table-grid.ts'

/** A row of the form as the page draws it: every cell with its column and what a screen reader calls it. */
export interface DrawnRow {
  readonly kind: RowKind
  readonly entity: string | null
  readonly cells: readonly DrawnCell[]
}

export interface DrawnCell extends GridCell {
  /** From 0. */
  readonly column: number
  /** Labels of the row and the heading of the column, for a field that has no visible label of its own. */
  readonly name: string
}

export function drawnRows(grid: TableGrid): DrawnRow[] {
  const placed = placeCells(grid.rows.map((row) => row.cells))
  const labels = placed.filter(({ cell }) => cell.role === 'label' && cell.text !== '')
  const nameOf = ({ row, column }: (typeof placed)[number]) => {
    const beside = labels.filter((label) => label.column < column && label.row <= row && row < label.row + label.cell.rowSpan)
    const above = labels.findLast(
      (label) =>
        label.row < row &&
        isHeading(grid.rows[label.row]) &&
        label.column <= column &&
        column < label.column + label.cell.colSpan,
    )
    // 主管部门 and 实施单位 share a row; elsewhere the two labels at the left (一级, 二级指标) both count.
    const nearest = beside.slice(grid.rows[row]?.kind === 'name' ? -1 : -2)
    return [...nearest, ...(above ? [above] : [])].map((label) => label.cell.text).join(' ')
  }
  return grid.rows.map((row, at) => ({
    kind: row.kind,
    entity: row.entity ?? null,
    cells: placed
      .filter((cell) => cell.row === at)
      .map((here) => ({ ...here.cell, column: here.column, name: here.cell.role === 'label' ? '' : nameOf(here) })),
  }))
}

function isHeading(row: GridRow | undefined): boolean {
  return row?.kind === 'head'
}
