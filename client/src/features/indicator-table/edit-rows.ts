import { emptyIndicator } from '@gongping/shared/report/blank-content.ts'
import { orderBetween } from '@gongping/shared/report/order.ts'
import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { writeIndicator } from '@gongping/shared/report/write-content.ts'
import { randomLetters } from '../../session/random-letters.ts'

/** Adds an empty indicator below another, in the same group. @returns its id, or null if that row is gone. */
export function addRowBelow(report: ReportDoc, tableId: string, rowId: string): string | null {
  const levels = { level1: report.getCell(rowId, 'level1'), level2: report.getCell(rowId, 'level2') }
  const rows = report.entities('indicator', tableId)
  const at = rows.findIndex((row) => row.id === rowId)
  return at < 0 ? null : insertRow(report, tableId, at + 1, levels)
}

export interface Levels {
  readonly level1: string
  readonly level2: string
}

/** Adds an empty indicator at the end of a group, or of the table where the form's group has no row yet. */
export function addRowTo(report: ReportDoc, tableId: string, levels: Levels): string {
  const rows = report.entities('indicator', tableId)
  const inLevel1 = rows.findLastIndex((row) => report.getCell(row.id, 'level1') === levels.level1)
  const inLevel2 = rows.findLastIndex(
    (row) => report.getCell(row.id, 'level1') === levels.level1 && report.getCell(row.id, 'level2') === levels.level2,
  )
  const after = inLevel2 >= 0 ? inLevel2 : inLevel1 >= 0 ? inLevel1 : rows.length - 1
  return insertRow(report, tableId, after + 1, levels)
}

/** Takes a row off the form. It stays in the document, so that a colleague's words in it can come back. */
export function removeRow(report: ReportDoc, rowId: string): void {
  report.setEntity(rowId, 'deleted', '1')
}

function insertRow(report: ReportDoc, tableId: string, at: number, levels: Levels): string {
  const rows = report.entities('indicator', tableId)
  const unique = randomLetters()
  const order = orderBetween(rows[at - 1]?.order ?? null, rows[at]?.order ?? null, unique)
  const id = `${tableId}-${unique}`
  writeIndicator(report, tableId, { ...emptyIndicator(id), ...levels }, order)
  return id
}
