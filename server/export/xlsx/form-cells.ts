import { breakLabel } from '@gongping/shared/printing/break-label.ts'
import { SIZE } from '@gongping/shared/printing/official-page.ts'
import { CELL_MARGIN, orientationOf, textWidthOf } from '@gongping/shared/printing/table-look.ts'
import { type CellRef, type Placed, type TableGrid, placeCells } from '@gongping/shared/printing/table-grid.ts'
import type { ExplainedCell } from '@gongping/shared/printing/with-computations.ts'
import { pieces } from './cell-text.ts'
import { linesOf, rowHeights, sheetRows } from './row-heights.ts'
import { type TypedFigure, typedFigure, typedPercent } from './typed-figure.ts'

/** A cell of a form at its place in the sheet: rows and columns counted from 0, ends included. */
export interface FormCell {
  readonly cell: ExplainedCell
  /** With the line breaks of the official forms, where it is a label. */
  readonly text: string
  /** Null where the cell holds words. */
  readonly figure: TypedFigure | null
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface FormCells {
  readonly cells: readonly FormCell[]
  /** In millimetres. */
  readonly columns: readonly number[]
  /** Of the rows of the form, in points. */
  readonly heights: readonly number[]
  /** The rows that name the columns of the indicators; they are printed again on each page. */
  readonly heads: readonly [first: number, last: number] | null
}

/** @param above rows of the sheet that stand above the form */
export function placeForm(grid: TableGrid<ExplainedCell>, above: number): FormCells {
  const columns = columnWidths(grid)
  const widthOf = ({ column, cell }: Placed<ExplainedCell>) =>
    columns.slice(column, column + cell.colSpan).reduce((sum, width) => sum + width, 0)
  const placed = placeCells(grid.rows.map(({ cells }) => cells)).map((place) => {
    const { cell } = place
    const figure = figureOf(cell)
    const width = widthOf(place)
    const text = cell.role === 'label' ? breakLabel(cell.text, capacity(width)).join('\n') : cell.text
    const lines = figure ? 1 : linesOf(pieces(text)[0], width)
    return { ...place, figure, text, cell: { ...cell, lines } }
  })
  const rows = rowHeights(
    grid.rows.map(({ kind }) => kind),
    placed,
  ).map(sheetRows)
  const starts = [above]
  for (const parts of rows) starts.push((starts.at(-1) ?? 0) + parts.length)
  const head = grid.rows.findLastIndex(({ kind }) => kind === 'head')
  const rowsOf = (first: number, last: number) => [starts[first] ?? 0, (starts[last + 1] ?? 0) - 1] as const
  return {
    columns,
    heights: rows.flat(),
    heads: head < 0 ? null : rowsOf(head, head),
    cells: placed.map(({ cell, text, figure, row, column }) => {
      const [top, bottom] = rowsOf(row, row + cell.rowSpan - 1)
      return { cell, text, figure, top, left: column, bottom, right: column + cell.colSpan - 1 }
    }),
  }
}

function columnWidths(grid: TableGrid<ExplainedCell>): number[] {
  const total = grid.columns.reduce((sum, width) => sum + width, 0)
  return grid.columns.map((width) => (width * textWidthOf(orientationOf(grid))) / total)
}

/** In full-width characters. */
function capacity(width: number): number {
  return ((width - 2 * CELL_MARGIN.form) * 72) / 25.4 / SIZE.五号
}

/** Fields that hold figures; a name that consists of digits stays a name. */
const FIGURES: ReadonlySet<string> = new Set([
  'initial',
  'budget',
  'executed',
  'weight',
  'rate',
  'score',
  'target',
  'actual',
] satisfies CellRef['field'][])

function figureOf({ text, role, cellRef }: ExplainedCell): TypedFigure | null {
  if (role === 'computed') return cellRef?.field === 'rate' ? typedPercent(text) : typedFigure(text)
  return role === 'value' && cellRef !== undefined && FIGURES.has(cellRef.field) ? typedFigure(text) : null
}
