import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableOptions,
  type Paragraph,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  XmlComponent,
} from 'docx'
import { assert } from '@gongping/shared/base/assert.ts'
import { CELL_MARGIN, TABLE_LINE, leastHeight, orientationOf, staysWithNext } from '@gongping/shared/printing/table-look.ts'
import { type Span, type TableGrid, placeCells } from '@gongping/shared/printing/table-grid.ts'
import { xmlText } from '../xml-text.ts'
import { TEXT_HEIGHT, TEXT_WIDTH, millimetres, points } from './page-measures.ts'

/** Word counts eighths of a point. */
const LINE = { style: BorderStyle.SINGLE, size: 8 * TABLE_LINE, color: '000000' }
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }

export interface CellWriter<Cell> {
  /** Room between the text and the lines at its sides, in twips. */
  readonly sideMargin: number
  /** At least one paragraph; `width` is what the margins leave for text, in twips. */
  readonly write: (cell: Cell, width: number) => Paragraph[]
  /** What a screen reader says of the table before it reads the cells. */
  readonly name: string
  readonly description: string
}

/**
 * A table as wide as the text, with fixed columns, so that Word, WPS and LibreOffice draw the same. Rows are not
 * torn between pages.
 */
export function writeTable<Cell extends Span>(
  grid: TableGrid<Cell>,
  { sideMargin, write, name, description }: CellWriter<Cell>,
): Table {
  const tableWidth = orientationOf(grid) === 'landscape' ? TEXT_HEIGHT : TEXT_WIDTH
  const edges = columnEdges(grid.columns, tableWidth)
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
  const options: ITableOptions = {
    rows,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0)),
    margins: {
      marginUnitType: WidthType.DXA,
      top: points(CELL_MARGIN.above),
      bottom: points(CELL_MARGIN.above),
      left: sideMargin,
      right: sideMargin,
    },
    borders: BORDERS,
  }
  return new NamedTable(options, name, description)
}

/** The library has no name for a table (w:tblCaption, w:tblDescription), which stand at the end of its properties. */
class NamedTable extends Table {
  constructor(options: ITableOptions, name: string, description: string) {
    super(options)
    const [properties] = this.root
    assert(properties instanceof XmlComponent, 'a table begins with its properties')
    properties.addChildElement(new StringValueElement('w:tblCaption', xmlText(name)))
    properties.addChildElement(new StringValueElement('w:tblDescription', xmlText(description)))
  }
}

/** How large a table is, for whoever cannot see it. */
export function tableSize({ rows, columns }: TableGrid<Span>): string {
  return `${rows.length} 行 ${columns.length} 列`
}

/** Where columns begin and end, in twips from the left; the last edge is the width of the table, to the twip. */
function columnEdges(widths: readonly number[], tableWidth: number): number[] {
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  const total = edges.at(-1) ?? 1
  return edges.map((edge) => Math.round((edge / total) * tableWidth))
}
