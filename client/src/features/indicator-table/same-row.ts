import type { DrawnCell, DrawnRow } from './drawn-rows.ts'

/** Whether two drawings of a row show the same. Field by field: every row is compared at each keystroke. */
export function sameRow(a: DrawnRow, b: DrawnRow): boolean {
  if (a === b) return true
  if (a.kind !== b.kind || a.entity !== b.entity || a.cells.length !== b.cells.length) return false
  return a.cells.every((cell, at) => {
    const other = b.cells[at]
    return other !== undefined && sameCell(cell, other)
  })
}

export function sameCell(a: DrawnCell, b: DrawnCell): boolean {
  return (
    a.text === b.text &&
    a.role === b.role &&
    a.align === b.align &&
    a.column === b.column &&
    a.millimetres === b.millimetres &&
    a.colSpan === b.colSpan &&
    a.rowSpan === b.rowSpan &&
    a.cellRef?.row === b.cellRef?.row &&
    a.cellRef?.field === b.cellRef?.field
  )
}
