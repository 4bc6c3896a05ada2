import type { CellRef, GridCell } from '@gongping/shared/printing/table-grid.ts'
import type { DrawnRow } from './drawn-rows.ts'

/** A cell where the keyboard can stop: everything of the grid that is written or computed, no labels. */
export interface Stop {
  readonly ref: CellRef
  readonly row: number
  /** Columns from `column` up to, not including, `end`. */
  readonly column: number
  readonly end: number
  readonly editable: boolean
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'row-start' | 'row-end' | 'first' | 'last'

/** In reading order. */
export function stopsOf(rows: readonly DrawnRow[]): Stop[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell) =>
      cell.cellRef && cell.role !== 'label'
        ? [{ ref: cell.cellRef, row, column: cell.column, end: cell.column + cell.colSpan, editable: isEditable(cell) }]
        : [],
    ),
  )
}

/** A score (得分) is computed until the unit gives its own; it can always be typed over. */
export function isEditable(cell: GridCell): boolean {
  return cell.role === 'value' || (cell.role === 'computed' && cell.cellRef?.field === 'score')
}

export function sameRef(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.field === b.field
}

/**
 * Where a step leads from `here`, which is one of `stops`.
 * @param column the column that up and down keep to while they pass wide cells.
 * @returns null at the edge of the table.
 */
export function stepFrom(stops: readonly Stop[], here: Stop, column: number, step: Step): Stop | null {
  return STEPS[step]({ here, column, row: rowOf(stops, here), before: stops.slice(0, stops.indexOf(here)), stops }) ?? null
}

interface From {
  readonly here: Stop
  readonly column: number
  /** All of its row. */
  readonly row: readonly Stop[]
  /** All that stand before it in reading order. */
  readonly before: readonly Stop[]
  readonly stops: readonly Stop[]
}

const STEPS: Readonly<Record<Step, (from: From) => Stop | undefined>> = {
  left: ({ row, here }) => row[row.indexOf(here) - 1],
  right: ({ row, here }) => row[row.indexOf(here) + 1],
  'row-start': ({ row }) => row[0],
  'row-end': ({ row }) => row.at(-1),
  first: ({ stops }) => stops[0],
  last: ({ stops }) => stops.at(-1),
  next: ({ stops, before }) => stops.slice(before.length + 1).find((stop) => stop.editable),
  previous: ({ before }) => before.findLast((stop) => stop.editable),
  up: ({ stops, here, column }) => {
    const above = stops.findLast((stop) => stop.row < here.row)
    return nearest(rowOf(stops, above), column)
  },
  down: ({ stops, here, column }) => {
    const below = stops.find((stop) => stop.row > here.row)
    return nearest(rowOf(stops, below), column)
  },
}

function rowOf(stops: readonly Stop[], one: Stop | undefined): Stop[] {
  return stops.filter((stop) => stop.row === one?.row)
}

function nearest(row: readonly Stop[], column: number): Stop | undefined {
  const distance = (stop: Stop) => Math.max(stop.column - column, column - (stop.end - 1), 0)
  return row.toSorted((a, b) => distance(a) - distance(b))[0]
}
