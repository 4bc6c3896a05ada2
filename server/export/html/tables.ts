import { breakLabel } from '@gongping/shared/printing/break-label.ts'
import { SIZE } from '@gongping/shared/printing/official-page.ts'
import type { FormTable, ProseBlock, ProseCell, ProseTable } from '@gongping/shared/printing/print-document.ts'
import {
  type GridCell,
  type GridRow,
  type RowKind,
  type Span,
  type TableGrid,
  placeCells,
} from '@gongping/shared/printing/table-grid.ts'
import {
  CELL_MARGIN,
  figureSize,
  isFigure,
  orientationOf,
  staysWithNext,
  textWidthOf,
} from '@gongping/shared/printing/table-look.ts'
import { type Markup, element, voidElement } from './markup.ts'
import { lines, writeProse } from './prose.ts'
import { rowGroups } from './row-groups.ts'

/** Where a cell stands. */
interface Place {
  readonly kind: RowKind
  /** First row of its group, and how many rows the group has. */
  readonly isGroupStart: boolean
  readonly groupLength: number
  readonly column: number
  /** What the cell leaves for text on paper, in full-width characters of 五号. */
  readonly width: number
}

/** 绩效自评表 under its title; on paper on a page of its own. */
export function writeForm({ title, note, startsPage, grid }: FormTable, level: 1 | 2, id: string | false): Markup {
  const caption = element(
    'caption',
    {},
    element('div', {}, element(`h${level}`, {}, ...lines(title)), element('p', {}, ...lines(note))),
  )
  const kinds = ['form', ...(startsPage ? ['new-page'] : []), ...(orientationOf(grid) === 'landscape' ? ['landscape'] : [])]
  return element('section', { id, class: kinds.join(' ') }, writeTable(grid, title, caption, writeFormCell))
}

/** A table that somebody drew: it has no title of its own and goes by the heading it stands under. */
export function writeProseTable({ grid }: ProseTable, heading: string): Markup {
  return writeTable(grid, heading, null, writeProseCell)
}

function writeTable<Cell extends Span>(
  grid: TableGrid<Cell>,
  name: string,
  caption: Markup | null,
  writeCell: (cell: Cell, place: Place) => Markup,
): Markup {
  const total = grid.columns.reduce((sum, width) => sum + width, 0)
  const paper = textWidthOf(orientationOf(grid))
  const placed = placeCells(grid.rows.map(({ cells }) => cells))
  const groups = rowGroups(grid.rows).map(({ isHead, from, to }) => {
    const rows = grid.rows.slice(from, to).map(({ kind }: GridRow<Cell>, at) => {
      const cells = placed.filter(({ row }) => row === from + at)
      const written = cells.map(({ cell, column }) => {
        const width = grid.columns.slice(column, column + cell.colSpan).reduce((sum, one) => sum + one, 0)
        const inside = characters((width / total) * paper - 2 * CELL_MARGIN.form)
        return writeCell(cell, { kind, isGroupStart: at === 0, groupLength: to - from, column, width: inside })
      })
      return element('tr', {}, ...written)
    })
    const stays = from > 0 && staysWithNext(grid.rows, from - 1)
    return element(isHead ? 'thead' : 'tbody', { class: stays && 'stays' }, ...rows)
  })
  const columns = grid.columns.map((width) => voidElement('col', { style: `width:${((width / total) * 100).toFixed(2)}%` }))
  return element(
    'div',
    // A narrow window scrolls the table, also by the keyboard.
    { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': name.trim() === '' ? '表格' : name },
    element('table', {}, ...(caption ? [caption] : []), element('colgroup', {}, ...columns), ...groups),
  )
}

function writeFormCell(cell: GridCell, place: Place): Markup {
  const { text, role, align } = cell
  const look = align === 'start' ? { class: 'start' } : isFigure(text) ? figureLook(text, place.width) : {}
  if (role !== 'label' || text.trim() === '') return element('td', { ...look, ...spans(cell) }, ...lines(text))
  const parts = breakLabel(text, place.width).flatMap((line, at) => [...(at > 0 ? [voidElement('wbr')] : []), ...lines(line)])
  return element('th', { scope: scopeOf(cell, place), ...spans(cell) }, ...parts)
}

/** On paper a figure is set smaller before it is broken. */
function figureLook(text: string, width: number): { class: string; style: string | false } {
  const smaller = figureSize(text, width * SIZE.五号)
  return { class: 'figure', style: smaller !== null && `--fit:${(smaller / SIZE.五号).toFixed(2)}` }
}

/** A label beside all rows of its part is about all of them. */
function scopeOf({ rowSpan }: Span, { kind, isGroupStart, groupLength }: Place): string {
  if (kind !== 'head') return 'row'
  return isGroupStart && rowSpan === groupLength && groupLength > 1 ? 'rowgroup' : 'col'
}

function writeProseCell(cell: ProseCell, { kind, column }: Place): Markup {
  const { header, blocks } = cell
  const text = blocks.map(textOf).join('')
  const isCentred = header || isFigure(text)
  const look = isCentred ? {} : { class: 'start' }
  if (!header || text.trim() === '') return element('td', { ...look, ...spans(cell) }, ...writeProse(blocks))
  return element('th', { scope: kind !== 'head' && column === 0 ? 'row' : 'col', ...spans(cell) }, ...writeProse(blocks))
}

function textOf(block: ProseBlock): string {
  if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('')
  return block.items.flat().map(textOf).join('\n')
}

/** How many characters of 五号 so many millimetres hold. */
function characters(length: number): number {
  return ((length / 25.4) * 72) / SIZE.五号
}

function spans({ colSpan, rowSpan }: Span): Record<string, number | false> {
  return { colspan: colSpan > 1 && colSpan, rowspan: rowSpan > 1 && rowSpan }
}
