import { textWidth } from './break-label.ts'
import { SIZE, TEXT_AREA } from './official-page.ts'
import type { GridRow, RowKind, Span, TableGrid } from './table-grid.ts'

/** Which way the paper lies. On a landscape page the 版心 is as wide as it is high on the others. */
export type Orientation = 'portrait' | 'landscape'

/** With more columns than these, what remains of 156 mm for each holds hardly two characters of 五号. */
const MOST_COLUMNS_UPRIGHT = 14

export function orientationOf({ columns }: TableGrid<Span>): Orientation {
  return columns.length > MOST_COLUMNS_UPRIGHT ? 'landscape' : 'portrait'
}

/** Width of the 版心 in millimetres. */
export function textWidthOf(orientation: Orientation): number {
  return orientation === 'landscape' ? TEXT_AREA.height : TEXT_AREA.width
}

/** Lines of every table, in points. */
export const TABLE_LINE = 0.5

/**
 * Room between a text and the lines around it. The columns of a form are narrow, a full label must not be wrapped
 * for the sake of a margin; in a table that somebody drew, words are set off. Sides in millimetres, above in points.
 */
export const CELL_MARGIN = { form: 0.5, prose: 1.5, above: 1 } as const
/** What running text of a form is set in besides, in millimetres. */
export const RUNNING_TEXT_INDENT = 0.6
/** Justified, a narrower column tears its words apart; in millimetres. */
const NARROWEST_JUSTIFIED = 40

const ROW_HEIGHTS: Partial<Record<RowKind, number>> = { goal: 14 }

/** What a row is high at least, in millimetres. */
export function leastHeight(kind: RowKind): number {
  return ROW_HEIGHTS[kind] ?? 7
}

/** Rows are whole on their page. What names the columns below it stays with the next row, and so does what a total sums up. */
export function staysWithNext(rows: readonly GridRow<Span>[], at: number): boolean {
  return rows[at]?.kind === 'head' || rows[at + 1]?.kind === 'total'
}

/** Running text of a form: how its lines are set, in a cell that leaves so many millimetres. */
export function alignRunningText(width: number): 'justify' | 'start' {
  return width > NARROWEST_JUSTIFIED ? 'justify' : 'start'
}

export function isFigure(text: string): boolean {
  return /^[-+]?[\d.,]+%?$/.test(text.trim())
}

/** Digits take half a character in 宋体 and up to so much more in the faces that stand in for it. */
const WIDEST_DIGIT = 1.15
/** 七号, in points. */
const SMALLEST_FIGURE = 5.5

/**
 * A figure is set smaller before it is broken over two lines, where it would read as two figures.
 * @param width that the cell leaves, in points
 * @returns its size in points, in halves; null: it fits in 五号.
 */
export function figureSize(text: string, width: number): number | null {
  if (!isFigure(text)) return null
  const fitting = Math.floor((2 * width) / (textWidth(text) * WIDEST_DIGIT)) / 2
  return fitting < SIZE.五号 ? Math.max(SMALLEST_FIGURE, fitting) : null
}
