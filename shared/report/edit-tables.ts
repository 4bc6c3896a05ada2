import type { Template } from '../template/template.ts'
import { blankTable } from './blank-content.ts'
import { orderBetween } from './order.ts'
import type { ReportDoc } from './report-doc.ts'
import { writeTable } from './write-content.ts'

/**
 * Adds a blank 自评表 in the template's form after all others. Call it inside one transaction.
 * @param unique letters and digits that nobody else chooses: they make the table's id and its place.
 * @returns the id of the table.
 */
export function addTable(report: ReportDoc, template: Template, unique: string): string {
  const id = `t-${unique}`
  const unit = { name: report.getMeta('unit/name'), supervisor: report.getMeta('unit/supervisor') }
  const last = report.entities('table').at(-1)?.order ?? null
  writeTable(report, blankTable(template, id, unit), orderBetween(last, null, unique))
  return id
}

/** Takes a table with all its rows out of the report. It stays in the document, so that a colleague's words in it can come back. */
export function removeTable(report: ReportDoc, tableId: string): void {
  report.setEntity(tableId, 'deleted', '1')
}
