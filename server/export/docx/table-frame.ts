import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { CELL_MARGIN, TABLE_LINE, leastHeight, staysWithNext } from '@gongping/shared/printing/table-look.ts'
import { type Span, type TableGrid, placeCells } from '@gongping/shared/printing/table-grid.ts'
import { TEXT_WIDTH, millimetres, points } from './page-measures.ts'

/** Word counts eighths of a point. */
const LINE = { style: BorderStyle.SINGLE, size: 8 * TABLE_LINE, color: '000000' }
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }

export interface CellWriter<Cell> {
  /** Room between the text and the lines at its sides, in twips. */
  readonly sideMargin: number
  /** At least one paragraph; `width` is what the margins leave for text, in twips. */
  readonly write: (cell: Cell, width: number) => Paragraph[]
}

/**
 * A table as wide as the text, with fixed columns, so that Word, WPS and LibreOffice draw the same. Rows are not
 * torn between pages.
 */
export function writeTable<Cell extends Span>(grid: TableGrid<Cell>, { sideMargin, write }: CellWriter<Cell>): Table {
  const edges = columnEdges(grid.columns)
  const placed = placeCells(grid.rows.map(({ cells }) => cells))
  const rows = grid.rows.map(({ kind }, at) => {
    const children = placed
      .filter(({ row }) => row === at)
      .map(({ cell, column }) => {
        const width = (edges[column + cell.colSpan] ?? 0) - (edges[column] ?? 0)
        return new TableCell({
          columnSpan: cell.colSpan,
          rowSpan: cell.rowSpan,
          width: { size: width, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: write(cell, width - 2 * sideMargin),
        })
      })
    return new TableRow({
      cantSplit: true,
      keepNext: staysWithNext(grid.rows, at),
      // Word repeats only rows at the very top; the indicators' own headings stand in the middle of the form.
      tableHeader: grid.rows.slice(0, at + 1).every((row) => row.kind === 'head'),
      height: { rule: HeightRule.ATLEAST, value: millimetres(leastHeight(kind)) },
      children,
    })
  })
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0)),
    margins: {
      marginUnitType: WidthType.DXA,
      top: points(CELL_MARGIN.above),
      bottom: points(CELL_MARGIN.above),
      left: sideMargin,
      right: sideMargin,
    },
    borders: BORDERS,
  })
}

/** Where columns begin and end, in twips from the left; the last edge is the width of the text, to the twip. */
function columnEdges(widths: readonly number[]): number[] {
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  const total = edges.at(-1) ?? 1
  return edges.map((edge) => Math.round((edge / total) * TEXT_WIDTH))
}
