import { latestFor } from '../../base/latest.ts'
import type { IndicatorRow, TableContent } from '../../report/content.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Place } from '../finding.ts'

/** A cell of a 自评表 that holds words. */
export interface TypedCell {
  readonly text: string
  readonly place: Place
}

/**
 * The cells of a table in which people write words, points and amounts left out: those of its head, then of each row.
 * A group is the same list while nothing in it changes.
 */
export function cellGroups(table: TableContent): readonly (readonly TypedCell[])[] {
  return [headCells(table), ...table.indicators.map((row) => rowCells(row, table.id))]
}

const headCells = latestFor((table: TableContent): readonly TypedCell[] => {
  const cell = (field: string, text: string) => ({ text, place: { table: table.id, row: table.id, field, quote: text } })
  return [
    cell('name', table.name),
    cell('supervisor', table.supervisor),
    cell('implementer', table.implementer),
    cell('goal/expected', table.goal.expected),
    cell('goal/actual', table.goal.actual),
  ].filter(isFilled)
})

const FIELDS = ['level3', 'target', 'actual', 'reason'] as const

const rowCells = latestFor((row: IndicatorRow, table: string): readonly TypedCell[] =>
  FIELDS.map((field) => ({ text: row[field], place: indicatorPlace({ id: table }, row, field) })).filter(isFilled),
)

function isFilled({ text }: TypedCell): boolean {
  return text.trim() !== ''
}
