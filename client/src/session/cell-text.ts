import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { type CellField, TEXT_FIELDS, type TextField, cellKey } from '@gongping/shared/report/shape.ts'
import type { ValueSlot } from './bind-value.ts'
import { spliceBetween } from './text-splice.ts'

interface Cell {
  readonly row: string
  readonly field: CellField | TextField
}

/** Whether two people can write in the field at once; it then also has lines. */
export function isLongText(field: string): field is TextField {
  return (TEXT_FIELDS as readonly string[]).includes(field)
}

/** Where the value of a cell is kept. */
export function cellSlot(report: ReportDoc, row: string, field: CellField): ValueSlot {
  return { map: report.cells, key: cellKey(row, field), write: (value) => report.setCell(row, field, value) }
}

/** The text of a cell as it stands in the document, not as the form prints it. */
export function readCell(report: ReportDoc, { row, field }: Cell): string {
  return isLongText(field) ? report.text(row, field).toString() : report.getCell(row, field)
}

/** Writes a cell as a whole; in long text only what differs is touched. */
export function writeCell(report: ReportDoc, { row, field }: Cell, value: string): void {
  if (!isLongText(field)) return report.setCell(row, field, value)
  const text = report.text(row, field)
  const splice = spliceBetween(text.toString(), value)
  if (!splice) return
  text.delete(splice.index, splice.remove)
  text.insert(splice.index, splice.insert)
}
