import type { ReportContent, TableContent } from '../../report/content.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Place } from '../finding.ts'

/** A cell of a 自评表 that holds words. */
export interface TypedCell {
  readonly text: string
  readonly place: Place
}

/** The cells in which people write words; points and amounts are left out. */
export function typedCells({ tables }: ReportContent): TypedCell[] {
  return tables.flatMap((table) => [...headCells(table), ...indicatorCells(table)]).filter(({ text }) => text.trim() !== '')
}

function headCells(table: TableContent): TypedCell[] {
  const cell = (field: string, text: string) => ({ text, place: { table: table.id, row: table.id, field, quote: text } })
  return [
    cell('name', table.name),
    cell('supervisor', table.supervisor),
    cell('implementer', table.implementer),
    cell('goal/expected', table.goal.expected),
    cell('goal/actual', table.goal.actual),
  ]
}

const FIELDS = ['level3', 'target', 'actual', 'reason'] as const

function indicatorCells(table: TableContent): TypedCell[] {
  return table.indicators.flatMap((row) =>
    FIELDS.map((field) => ({ text: row[field], place: indicatorPlace(table, row, field) })),
  )
}
