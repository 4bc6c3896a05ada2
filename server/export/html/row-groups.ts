import { type GridRow, type Span, placeCells } from '@gongping/shared/printing/table-grid.ts'

/** Rows of a table that belong together, from the first to the last; `isHead`: they name the columns of the whole table. */
export interface RowGroup {
  readonly isHead: boolean
  readonly from: number
  /** Behind the last. */
  readonly to: number
}

/**
 * The rows in the groups that an HTML table has: thead where it begins with rows of names, then one tbody for each
 * part of a form. A merged cell ends with its group, so a group never ends inside of one.
 */
export function rowGroups(rows: readonly GridRow<Span>[]): RowGroup[] {
  const crossed = new Set(
    placeCells(rows.map(({ cells }) => cells)).flatMap(({ cell, row }) =>
      Array.from({ length: cell.rowSpan - 1 }, (_, down) => row + down + 1),
    ),
  )
  const body = rows.findIndex(({ kind }) => kind !== 'head')
  const starts = rows.flatMap((_, at) => (at === 0 || (!crossed.has(at) && startsGroup(rows, at, body)) ? [at] : []))
  return starts.map((from, at) => {
    const to = starts[at + 1] ?? rows.length
    return { isHead: from === 0 && rows.slice(from, to).every(({ kind }) => kind === 'head'), from, to }
  })
}

function startsGroup(rows: readonly GridRow<Span>[], at: number, body: number): boolean {
  const [above, here] = [rows[at - 1]?.kind, rows[at]?.kind]
  return at === body || (above !== here && above !== 'head')
}
