import type { CellField } from '@gongping/shared/report/shape.ts'
import { rowPlace } from './place-owners.ts'
import type { ReportSession } from './report-session.ts'

export interface CellAt {
  readonly row: string
  readonly field: CellField
}

/**
 * Empties cells, so that what is computed counts there; those that are others' to write stay. It is one step of the
 * undo history and joins no other.
 */
export function clearCells(session: Pick<ReportSession, 'edit' | 'report' | 'undo'>, cells: readonly CellAt[]): void {
  session.undo.stopCapturing()
  for (const { row, field } of cells) session.edit(rowPlace(row), () => session.report.setCell(row, field, ''))
  session.undo.stopCapturing()
}
