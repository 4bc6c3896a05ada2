import type { ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import { ROW_PREFIX } from '@gongping/shared/report/shape.ts'
import { cellLabel } from './cell-label.ts'
import { sectionName, shortTableLabel, tableOfRow } from './place-label.ts'
import { placesOfTable } from './place-owners.ts'

/** The cells of a table that are in no row: its name, who carries the project out, its goals. */
const OWN_CELLS = '项目信息和年度目标'

/** What a row of a table is called, or what the table has beside its rows. */
export function rowLabel(table: TableContent, rowId: string): string {
  return rowId === table.id ? OWN_CELLS : cellLabel(table, rowId, '').row
}

/** What a place that can be given to somebody is called: "一（二）人员编制情况", "自评表 · 培训人次"; "" if it is gone. */
export function assignedLabel(content: ReportContent, place: string): string {
  if (!place.startsWith(ROW_PREFIX)) return sectionName(content, place.slice(place.indexOf('/') + 1))
  const row = place.slice(ROW_PREFIX.length)
  const table = tableOfRow(content, row)
  return table ? `${shortTableLabel(content, table)} · ${rowLabel(table, row)}` : ''
}

/** The same for several; a table of which every place is among them is called by its own name. */
export function assignedLabels(content: ReportContent, places: readonly string[]): string[] {
  const whole = content.tables.filter((table) => placesOfTable(table).every((place) => places.includes(place)))
  const covered = new Set(whole.flatMap(placesOfTable))
  const single = places.filter((place) => !covered.has(place)).map((place) => assignedLabel(content, place))
  return [...single, ...whole.map((table) => shortTableLabel(content, table))].filter((label) => label !== '')
}
