import { type RichNode, expand, plainText } from '../report/rich-text.ts'
import { coverRectangle } from './cover-rectangle.ts'
import type { Paragraph, ProseBlock, ProseCell, ProseTable, Run } from './print-document.ts'
import { type GridRow, placeCells } from './table-grid.ts'

/** The paragraphs, lists and tables of a section in reading order; no word is left out, also of unknown nodes. */
export function layoutProse(paragraphs: readonly (string | RichNode)[]): (ProseBlock | ProseTable)[] {
  return paragraphs.map(expand).map((node) => (node.type === 'table' ? layoutTable(node) : layoutBlock(node)))
}

function layoutBlock(node: RichNode): ProseBlock {
  if (node.type !== 'bulletList' && node.type !== 'orderedList') return layoutParagraph(node)
  return {
    kind: 'list',
    ordered: node.type === 'orderedList',
    start: wholeNumber(node.attrs?.['start'], 0, MAX_START) ?? 1,
    items: (node.content ?? []).map((item) => inside(item, 'listItem').map(layoutBlock)),
  }
}

/** What a node holds, or the node itself where it stands in a place that is not its own. */
function inside(node: RichNode, ...expected: readonly string[]): readonly RichNode[] {
  return expected.includes(node.type) ? (node.content ?? []) : [node]
}

function layoutParagraph(node: RichNode): Paragraph {
  return {
    kind: 'paragraph',
    runs: inside(node, 'paragraph')
      .map(layoutRun)
      .filter((run) => run.text !== ''),
  }
}

function layoutRun(node: RichNode): Run {
  const has = (mark: string) => node.marks?.some(({ type }) => type === mark) ?? false
  return { text: plainText(node), bold: has('bold'), italic: has('italic'), underline: has('underline') }
}

function layoutTable(node: RichNode): ProseTable | Paragraph {
  const cells = coverRectangle(
    (node.content ?? []).map((row) => inside(row, 'tableRow').map(layoutCell)),
    (cell, span) => ({ ...cell, ...span }),
    () => ({ header: false, blocks: [], colwidth: [], colSpan: 1, rowSpan: 1 }),
  )
  const columns = columnWidths(cells)
  // Word opens neither a wider table nor one without rows: the words are kept as lines.
  if (cells.length === 0 || columns.length > MAX_COLUMNS) return layoutParagraph(node)
  return { kind: 'prose-table', grid: { columns, rows: cells.map(layoutRow) } }
}

interface DraftCell extends ProseCell {
  /** Pixels for each column it spans, as the editor keeps them. */
  readonly colwidth: readonly unknown[]
}

function layoutCell(node: RichNode): DraftCell {
  const { colspan, rowspan, colwidth } = node.attrs ?? {}
  return {
    header: node.type === 'tableHeader',
    blocks: inside(node, 'tableCell', 'tableHeader').map(layoutBlock),
    colwidth: Array.isArray(colwidth) ? colwidth : [],
    colSpan: wholeNumber(colspan, 1, MAX_COLUMNS) ?? 1,
    rowSpan: wholeNumber(rowspan, 1, MAX_ROWS) ?? 1,
  }
}

/** Only rows of header cells from the top on are repeated on the next page. */
function layoutRow(cells: readonly DraftCell[], at: number, rows: readonly (readonly DraftCell[])[]): GridRow<ProseCell> {
  const isHead = rows.slice(0, at + 1).every((above) => above.length > 0 && above.every(({ header }) => header))
  return {
    kind: isHead ? 'head' : 'plain',
    cells: cells.map(({ header, blocks, colSpan, rowSpan }) => ({ header, blocks, colSpan, rowSpan })),
  }
}

function columnWidths(rows: readonly (readonly DraftCell[])[]): number[] {
  const placed = placeCells(rows)
  const count = Math.max(...placed.map(({ column, cell }) => column + cell.colSpan))
  const known = new Map<number, number>()
  for (const { cell, column } of placed) {
    cell.colwidth.slice(0, cell.colSpan).forEach((width, at) => {
      const pixels = wholeNumber(width, 1, MAX_PIXELS)
      if (pixels !== null) known.set(column + at, pixels)
    })
  }
  const usual = known.size === 0 ? 1 : [...known.values()].reduce((sum, width) => sum + width, 0) / known.size
  return Array.from({ length: count }, (_, column) => known.get(column) ?? usual)
}

/** More than any list or table on A4 needs; what is beyond came from a slip or from malice and is ignored. */
const MAX_START = 9999
const MAX_COLUMNS = 63
const MAX_ROWS = 1000
const MAX_PIXELS = 5000

function wholeNumber(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null
}
