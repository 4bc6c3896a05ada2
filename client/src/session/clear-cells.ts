import { type CellField, ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import type { ReportSession } from './report-session.ts'

export interface CellAt {
  readonly row: string
  readonly field: CellField
}

/** Empties cells, so that what is computed counts there. It is one step of the undo history and joins no other. */
export function clearCells(session: Pick<ReportSession, 'edit' | 'report' | 'undo'>, cells: readonly CellAt[]): void {
  session.undo.stopCapturing()
  session.edit(ROOT_CELLS, () => {
    for (const { row, field } of cells) session.report.setCell(row, field, '')
  })
  session.undo.stopCapturing()
}
