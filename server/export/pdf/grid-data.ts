import { breakLabel } from '@gongping/shared/printing/break-label.ts'
import { SIZE } from '@gongping/shared/printing/official-page.ts'
import type { ProseBlock, ProseCell, Run } from '@gongping/shared/printing/print-document.ts'
import { type GridCell, type Span, type TableGrid, placeCells } from '@gongping/shared/printing/table-grid.ts'
import {
  CELL_MARGIN,
  RUNNING_TEXT_INDENT,
  TABLE_LINE,
  alignRunningText,
  figureSize,
  isFigure,
  leastHeight,
  orientationOf,
  textWidthOf,
} from '@gongping/shared/printing/table-look.ts'
import { type LineData, linesOf } from './line-data.ts'
import { POINTS } from './measures.ts'
import { type ProseData, proseData } from './prose-data.ts'

export interface GridData {
  /** Widths in points. */
  readonly columns: readonly number[]
  readonly rows: readonly { readonly least: number }[]
  /** Rows that are repeated together where a page ends below them; `to` is the first row after them. */
  readonly heads: readonly Head[]
  readonly cells: readonly CellData[]
  /** Room at the sides of a cell in millimetres, and above and below in points. */
  readonly side: number
  readonly above: number
  readonly line: number
  /** Height of the pages that it stands on, in millimetres. */
  readonly page: number
  /** The last row sums up those above it and never stands alone. */
  readonly total: boolean
}

interface Head {
  readonly from: number
  readonly to: number
}

interface CellLook {
  readonly align: 'start' | 'center' | 'justify'
  /** In points; null: that of all cells. */
  readonly size: number | null
  /** At both sides, in millimetres. */
  readonly indent: number
  /** One of them holds the text. */
  readonly lines: readonly LineData[] | null
  readonly blocks: readonly ProseData[] | null
}

export interface CellData extends CellLook {
  readonly x: number
  readonly y: number
  readonly colspan: number
  readonly rowspan: number
  /** What is left for text, in points. */
  readonly width: number
  /** The side without a line. */
  readonly open: 'top' | 'bottom' | null
}

/** 绩效自评表: labels and figures stand in the middle of their cells. */
export function formGrid(grid: TableGrid): GridData {
  return gridData(grid, CELL_MARGIN.form, lookOfForm)
}

/** A table that somebody drew inside a section: headings and figures in the middle, words at the left. */
export function proseGrid(grid: TableGrid<ProseCell>): GridData {
  return gridData(grid, CELL_MARGIN.prose, ({ header, blocks }, width) => {
    const isCentred = header || isFigure(blocks.map(wordsOf).join('\n'))
    return {
      align: isCentred ? 'center' : 'start',
      size: null,
      indent: 0,
      lines: null,
      blocks: blocks.map((block) => proseData(block, width / SIZE.五号)),
    }
  })
}

function wordsOf(block: ProseBlock): string {
  return block.kind === 'list' ? '' : block.runs.map((run) => run.text).join('')
}

function lookOfForm({ text, role, align }: GridCell, width: number): CellLook {
  const capacity = width / SIZE.五号
  if (align === 'start') {
    const indent = RUNNING_TEXT_INDENT
    const lines = linesOf([plain(text)], capacity - (2 * indent * POINTS) / SIZE.五号)
    return { align: alignRunningText(width / POINTS), size: null, indent, lines, blocks: null }
  }
  const size = figureSize(text, width)
  const shown = role === 'label' ? breakLabel(text, capacity).join('\n') : text
  const lines = linesOf([plain(shown)], (capacity * SIZE.五号) / (size ?? SIZE.五号))
  return { align: 'center', size, indent: 0, lines, blocks: null }
}

function plain(text: string): Run {
  return { text, bold: false, italic: false, underline: false }
}

function gridData<Cell extends Span>(
  grid: TableGrid<Cell>,
  side: number,
  look: (cell: Cell, width: number) => CellLook,
): GridData {
  const written = grid.columns.reduce((sum, width) => sum + width, 0)
  const orientation = orientationOf(grid)
  const scale = (textWidthOf(orientation) * POINTS) / written
  const columns = grid.columns.map((width) => width * scale)
  const heads = headsOf(grid)
  const cells = placeCells(grid.rows.map((row) => row.cells)).flatMap(({ cell, row, column }) => {
    const outer = columns.slice(column, column + cell.colSpan).reduce((sum, width) => sum + width, 0)
    const width = outer - 2 * side * POINTS
    const data = { ...look(cell, width), x: column, colspan: cell.colSpan, width }
    return besideHead({ ...data, y: row, rowspan: cell.rowSpan, open: null }, heads)
  })
  const total = grid.rows.at(-1)?.kind === 'total'
  const page = textWidthOf(orientation === 'portrait' ? 'landscape' : 'portrait')
  const rows = grid.rows.map(({ kind }) => ({ least: leastHeight(kind) }))
  return { columns, rows, heads, cells, side, above: CELL_MARGIN.above, line: TABLE_LINE, page, total }
}

/** Rows of headings that follow each other make one head; the last row of a table heads nothing. */
function headsOf({ rows }: TableGrid<Span>): Head[] {
  const heads: Head[] = []
  for (const [at, { kind }] of rows.entries()) {
    if (kind !== 'head' || rows.slice(at).every((row) => row.kind === 'head')) continue
    const last = heads.at(-1)
    if (last?.to === at) heads.splice(-1, 1, { from: last.from, to: at + 1 })
    else heads.push({ from: at, to: at + 1 })
  }
  return heads
}

/**
 * What is repeated cannot reach into the rows below it: a label that does, such as 绩效指标, is drawn as an empty
 * cell in the head and one with the label below it, without a line between them.
 */
function besideHead(cell: CellData, heads: readonly Head[]): CellData[] {
  const head = heads.find(({ from, to }) => from <= cell.y && cell.y < to)
  if (head === undefined || cell.y + cell.rowspan <= head.to) return [cell]
  const inHead = head.to - cell.y
  return [
    { ...cell, rowspan: inHead, open: 'bottom', lines: [[]], blocks: null },
    { ...cell, y: head.to, rowspan: cell.rowspan - inHead, open: 'top' },
  ]
}
