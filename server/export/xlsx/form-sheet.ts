import type { Cell, WriteSheet } from 'hucre/xlsx'
import { HUNDRED } from '@gongping/shared/base/decimal.ts'
import { TEXT_STYLE, WATERMARK } from '@gongping/shared/printing/official-page.ts'
import type { ExplainedForm } from '@gongping/shared/printing/layout-workbook.ts'
import { orientationOf } from '@gongping/shared/printing/table-look.ts'
import { cellAddress } from './cell-address.ts'
import { DRAFT_STYLE, figureStyle, lineStyle, textStyle } from './cell-styles.ts'
import { cellText } from './cell-text.ts'
import { type FormCell, placeForm } from './form-cells.ts'
import { FormFormulas } from './form-formulas.ts'
import type { LongTexts } from './long-texts.ts'
import { type PageMark, pageOf } from './page-setup.ts'
import { linesOf } from './row-heights.ts'
import { SheetCells, columnWidth } from './sheet-cells.ts'
import { quoteSheet } from './sheet-names.ts'

/** A sheet, and the rows at its top that are printed on each page. */
export interface PrintedSheet {
  readonly sheet: WriteSheet
  /** "'自评表'!$14:$14" */
  readonly repeated: string | null
}

/** The title of the form and the unit of its amounts stand above it. */
const ABOVE = 2

/** 绩效自评表 on a sheet of its own, cell for cell as the official form, with live formulas where plain ones say it. */
export function formSheet(
  name: string,
  { title, note, grid }: ExplainedForm,
  mark: PageMark,
  longTexts: LongTexts,
): PrintedSheet {
  const { cells, columns, heights, heads } = placeForm(grid, ABOVE)
  const last = columns.length - 1
  const sheet = new SheetCells()
  sheet.put({ top: 0, left: 0, bottom: 0, right: last }, textCell(title, 0, 0, TITLE))
  const forWord = mark ? 0 : Math.min(3, last)
  if (!mark) sheet.put({ top: 1, left: 0, bottom: 1, right: forWord - 1 }, { value: WATERMARK.text, style: DRAFT_STYLE })
  sheet.put({ top: 1, left: forWord, bottom: 1, right: last }, { value: cellText(note), style: NOTE })
  const formulas = new FormFormulas(cells)
  for (const cell of cells) sheet.put(cell, contentOf(cell, formulas.formulaFor(cell)))
  const width = columns.reduce((sum, column) => sum + column, 0)
  // A title is nearly twice as wide and as high as the text of a cell.
  const titleLines = linesOf(title.repeat(2), width)
  return {
    repeated: heads && `${quoteSheet(name)}!$${heads[0] + 1}:$${heads[1] + 1}`,
    sheet: {
      name,
      ...sheet.finish(),
      columns: columns.map((width) => ({ width: columnWidth(width) })),
      rowDefs: new Map(
        [Math.min(400, titleLines * TEXT_STYLE.formTitle.pitch), TEXT_STYLE.formNote.pitch, ...heights].map((height, row) => [
          row,
          { height },
        ]),
      ),
      ...pageOf(orientationOf(grid), mark),
    },
  }

  function textCell(text: string, top: number, left: number, style: NonNullable<Cell['style']>): Partial<Cell> {
    return { value: longTexts.shorten(text, name, cellAddress(top, left)), style }
  }

  function contentOf(placed: FormCell, live: ReturnType<FormFormulas['formulaFor']>): Partial<Cell> {
    const { cell, figure, text, top, left } = placed
    const fromTop = placed.bottom - top + 1 > cell.rowSpan
    const style = figure ? figureStyle(figure.format) : textStyle({ align: cell.align, fromTop })
    if (live) return { formula: live.formula, formulaResult: live.result, style }
    const comment = noteOf(cell)
    if (!figure) return { ...textCell(text, top, left, style), ...comment }
    const value = figure.format.endsWith('%') ? figure.value.div(HUNDRED) : figure.value
    return { value: value.toNumber(), style, ...comment }
  }
}

const TITLE = lineStyle(TEXT_STYLE.formTitle)
const NOTE = lineStyle(TEXT_STYLE.formNote)

/** Why a computed cell does not follow the others. */
function noteOf({ text, computation, because }: FormCell['cell']): Pick<Cell, 'comment'> | null {
  if (text === '' || (because === undefined && computation === undefined)) return null
  const why = because ?? '有的加数不是纯数字。'
  return { comment: { author: '共评', text: cellText(`本格为数值，不随其他格变化。${why}`) } }
}
