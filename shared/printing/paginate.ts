import { never } from '../base/assert.ts'
import { breakLabel, textWidth } from './break-label.ts'
import { countLines } from './count-lines.ts'
import { GRID, LINE_PITCH, SIZE, TEXT_AREA, TEXT_STYLE } from './official-page.ts'
import type { PrintBlock, ProseBlock, ProseCell } from './print-document.ts'
import { type GridCell, type Span, type TableGrid, placeCells } from './table-grid.ts'
import {
  CELL_MARGIN,
  type Orientation,
  RUNNING_TEXT_INDENT,
  TABLE_LINE,
  leastHeight,
  orientationOf,
  textWidthOf,
} from './table-look.ts'

/** On which page each block begins, from 1, and how many there are. */
export interface Pagination {
  readonly pages: readonly number[]
  readonly count: number
}

/**
 * Pages as the official grid makes them, where every line of text is as high as the others and every character as wide:
 * no program is asked. Rows of tables are whole, a heading stays with what follows, no line of a paragraph stands alone.
 */
export function paginate(blocks: readonly PrintBlock[]): Pagination {
  const paper = new Paper()
  const pages: number[] = []
  /** First of the headings that wait for what they stay with. */
  let waiting = 0
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') {
      pages.push(0)
      return
    }
    const headings = blocks.slice(waiting, at).map((heading) => linesOf(heading) * LINE_PITCH)
    const ahead = headings.reduce((sum, height) => sum + height, 0)
    const orientation = orientationOfBlock(block)
    if (paper.orientation !== orientation || (block.kind === 'form' && block.startsPage)) paper.turn(orientation)
    else if (ahead > 0 && !paper.holds(ahead + (heightsOf(block)[0] ?? 0))) paper.turn(orientation)
    headings.forEach((height, down) => {
      pages[waiting + down] = paper.place([height])
    })
    pages.push(paper.place(heightsOf(block)))
    waiting = at + 1
  })
  for (let at = waiting; at < blocks.length; at++) pages[at] = paper.place([LINE_PITCH])
  return { pages, count: paper.page }
}

/** Paper that is filled from above. */
class Paper {
  page = 1
  orientation: Orientation = 'portrait'
  #used = 0

  /** Goes on on a new page, unless this one is empty and lies the right way. */
  turn(orientation: Orientation): void {
    if (this.#used > 0) this.page += 1
    this.#used = 0
    this.orientation = orientation
  }

  holds(height: number): boolean {
    return this.#used + height <= this.#height() + 0.5
  }

  /** Puts down what is whole, one below the other. @returns the page of the first. */
  place(heights: readonly number[]): number {
    let first: number | null = null
    for (const height of heights) {
      if (this.#used > 0 && !this.holds(height)) this.turn(this.orientation)
      first ??= this.page
      this.#used += height
      // What is higher than a page goes on on the next ones.
      while (this.#used > this.#height() + 0.5) {
        this.#used -= this.#height()
        this.page += 1
      }
    }
    return first ?? this.page
  }

  #height(): number {
    return points(this.orientation === 'landscape' ? TEXT_AREA.width : TEXT_AREA.height)
  }
}

function orientationOfBlock(block: PrintBlock): Orientation {
  return block.kind === 'form' || block.kind === 'prose-table' ? orientationOf(block.grid) : 'portrait'
}

/** Heights of the parts that are not torn, in points. */
function heightsOf(block: PrintBlock): number[] {
  switch (block.kind) {
    case 'title':
      return [(Math.ceil((textWidth(block.text) * SIZE.二号) / points(TEXT_AREA.width)) + 1) * LINE_PITCH]
    case 'heading':
    case 'paragraph':
      return wholeLines(linesOf(block))
    case 'list':
      return block.items.flatMap((item) => item.flatMap(heightsOf))
    case 'prose-table':
      return rowHeights(block.grid, (cell, width) => linesInCell(cell, width), CELL_MARGIN.prose)
    case 'form': {
      const heading = linesOf(block) * LINE_PITCH + TEXT_STYLE.formNote.pitch
      const [first = 0, ...rows] = rowHeights(block.grid, linesOfLabel, CELL_MARGIN.form)
      return [heading + first, ...rows]
    }
    default:
      return never(block)
  }
}

/** Two lines of a paragraph stand together at its beginning and at its end. */
function wholeLines(count: number): number[] {
  if (count <= 3) return [count * LINE_PITCH]
  return [2 * LINE_PITCH, ...Array.from({ length: count - 4 }, () => LINE_PITCH), 2 * LINE_PITCH]
}

/** Lines of 28 characters, the first of them set in by two. */
function linesOf(block: PrintBlock): number {
  const text = 'runs' in block ? block.runs.map((run) => run.text).join('') : headline(block)
  return countLines(text, GRID.characters, 2)
}

function headline(block: PrintBlock): string {
  if (block.kind === 'heading') return block.number + block.text
  if (block.kind === 'title') return block.text
  return block.kind === 'form' ? block.title : ''
}

function rowHeights<Cell extends Span>(
  grid: TableGrid<Cell>,
  linesOfCell: (cell: Cell, capacity: number) => number,
  sideMargin: number,
): number[] {
  const total = grid.columns.reduce((sum, width) => sum + width, 0)
  const placed = placeCells(grid.rows.map(({ cells }) => cells))
  return grid.rows.map(({ kind }, at) => {
    const lines = placed
      .filter(({ row, cell }) => row === at && cell.rowSpan === 1)
      .map(({ cell, column }) => {
        const share = grid.columns.slice(column, column + cell.colSpan).reduce((sum, width) => sum + width, 0) / total
        const width = share * textWidthOf(orientationOf(grid)) - 2 * sideMargin
        return linesOfCell(cell, points(width) / TEXT_STYLE.cell.size)
      })
    const written = Math.max(0, ...lines) * TEXT_STYLE.cell.pitch + 2 * CELL_MARGIN.above
    return Math.max(points(leastHeight(kind)), written) + TABLE_LINE
  })
}

function linesOfLabel({ text, role, align }: GridCell, capacity: number): number {
  if (role === 'label') return breakLabel(text, capacity).length
  return countLines(text, align === 'start' ? capacity - (2 * points(RUNNING_TEXT_INDENT)) / TEXT_STYLE.cell.size : capacity)
}

function linesInCell({ blocks }: ProseCell, capacity: number): number {
  const linesOfBlock = (block: ProseBlock): number =>
    block.kind === 'list'
      ? block.items.flat().reduce((sum, inside) => sum + linesOfBlock(inside), 0)
      : countLines(block.runs.map((run) => run.text).join(''), capacity)
  return Math.max(
    1,
    blocks.reduce((sum, block) => sum + linesOfBlock(block), 0),
  )
}

/** So many millimetres in points. */
function points(length: number): number {
  return (length / 25.4) * 72
}
