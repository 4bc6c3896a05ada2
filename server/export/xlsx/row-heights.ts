import { textWidth } from '@gongping/shared/printing/break-label.ts'
import { TEXT_STYLE } from '@gongping/shared/printing/official-page.ts'
import { CELL_MARGIN, leastHeight } from '@gongping/shared/printing/table-look.ts'
import { type Placed, type RowKind, type Span } from '@gongping/shared/printing/table-grid.ts'

/** Excel's highest row, in points. */
const HIGHEST_ROW = 409

const points = (millimetres: number) => (millimetres * 72) / 25.4

/**
 * Lines that a text takes in a cell of so many millimetres. Excel has a margin of its own at both sides and breaks
 * Latin words whole, so that some room is needed.
 */
export function linesOf(text: string, width: number): number {
  const { size } = TEXT_STYLE.cell
  const capacity = Math.max(1, Math.floor((2 * (points(width - 2 * CELL_MARGIN.form) - EXCELS_MARGIN)) / size) / 2)
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / capacity)), 0)
}

const EXCELS_MARGIN = 3

export interface MeasuredCell extends Span {
  readonly lines: number
}

/** Heights of rows in points: as much as their cells need, merged ones in their last row. Excel reckons no merged cell itself. */
export function rowHeights(kinds: readonly RowKind[], placed: readonly Placed<MeasuredCell>[]): number[] {
  const heights = kinds.map((kind) => points(leastHeight(kind)))
  const spans = placed.toSorted((a, b) => a.cell.rowSpan - b.cell.rowSpan)
  for (const { cell, row } of spans) {
    const last = row + cell.rowSpan - 1
    const there = heights.slice(row, last + 1).reduce((sum, height) => sum + height, 0)
    const needed = cell.lines * TEXT_STYLE.cell.pitch + 2 * CELL_MARGIN.above + 2
    if (needed > there) heights[last] = (heights[last] ?? 0) + needed - there
  }
  return heights.map((height) => Math.round(height * 4) / 4)
}

/** A row that is higher than Excel's highest becomes several, over which its cells are merged. */
export function sheetRows(height: number): number[] {
  const count = Math.max(1, Math.ceil(height / HIGHEST_ROW))
  return Array.from({ length: count }, () => Math.round((height / count) * 4) / 4)
}
