import type { Cell } from 'hucre/xlsx'
import { TEXT_AREA } from '@gongping/shared/printing/official-page.ts'
import { cellAddress } from './cell-address.ts'
import { HEAD_STYLE, figureStyle, textStyle } from './cell-styles.ts'
import type { LiveFormula } from './form-formulas.ts'
import type { PrintedSheet } from './form-sheet.ts'
import type { LongTexts } from './long-texts.ts'
import { type PageMark, pageOf } from './page-setup.ts'
import { linesOf, rowHeights } from './row-heights.ts'
import { SheetCells, columnWidth } from './sheet-cells.ts'
import { quoteSheet } from './sheet-names.ts'
import { typedFigure } from './typed-figure.ts'

export interface ListColumn {
  readonly head: string
  /** Share of the width of the page. */
  readonly share: number
  /** What stands in it: words, or figures where they are plain ones. */
  readonly holds: 'words' | 'figures'
}

export type ListCell = string | (LiveFormula & { readonly format: string })

/** A list below the names of its columns, which are printed on each page. */
export function listSheet(
  name: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly ListCell[])[],
  mark: PageMark,
  longTexts: LongTexts,
): PrintedSheet {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / total) * TEXT_AREA.width)
  const sheet = new SheetCells()
  for (const [column, { head }] of columns.entries()) putAt(0, column, { value: head, style: HEAD_STYLE })
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) putAt(at + 1, column, contentOf(cell, columns[column], at + 1, column))
  }
  return {
    repeated: `${quoteSheet(name)}!$1:$1`,
    sheet: {
      name,
      ...sheet.finish(),
      columns: widths.map((width) => ({ width: columnWidth(width) })),
      rowDefs: new Map(heights().map((height, row) => [row, { height: Math.min(height, HIGHEST_ROW) }])),
      freezePane: { rows: 1 },
      ...pageOf('portrait', mark),
    },
  }

  function putAt(row: number, column: number, cell: Partial<Cell>): void {
    sheet.put({ top: row, left: column, bottom: row, right: column }, cell)
  }

  function contentOf(cell: ListCell, column: ListColumn | undefined, row: number, at: number): Partial<Cell> {
    if (typeof cell !== 'string') return { formula: cell.formula, formulaResult: cell.result, style: figureStyle(cell.format) }
    const figure = column?.holds === 'figures' ? typedFigure(cell) : null
    if (figure) return { value: figure.value.toNumber(), style: figureStyle(figure.format) }
    const align = column?.holds === 'figures' ? 'center' : 'start'
    return {
      value: longTexts.shorten(cell, name, cellAddress(row, at)),
      style: textStyle({ align }),
    }
  }

  function heights(): number[] {
    const cells = rows.flatMap((row, at) =>
      row.map((cell, column) => {
        const lines = typeof cell === 'string' ? linesOf(cell.slice(0, MEASURED), widths[column] ?? 0) : 1
        return { cell: { colSpan: 1, rowSpan: 1, lines }, row: at + 1, column }
      }),
    )
    return rowHeights(['head' as const, ...rows.map(() => 'plain' as const)], cells)
  }
}

/** No row is so high that it shows more. */
const MEASURED = 4000
const HIGHEST_ROW = 409
