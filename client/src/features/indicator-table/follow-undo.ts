import type * as Y from 'yjs'
import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { entityKey } from '@gongping/shared/report/shape.ts'
import { placesOf } from '../../session/edit-place.ts'
import type { ReportSession } from '../../session/report-session.ts'
import type { GridCursor } from './grid-cursor.ts'
import { sameRef } from './grid-stops.ts'

type UndoneStep = Pick<Y.Transaction, 'changedParentTypes'>

/** Undo and redo go to the cell that they change. @returns the function that ends it. */
export function followUndo(session: ReportSession, tableId: string, cursor: GridCursor): () => void {
  const follow = ({ changedParentTypes }: UndoneStep) => {
    const transaction = [...changedParentTypes.values()][0]?.[0]?.transaction
    const ref = transaction && (changedCell(transaction, cursor) ?? returnedRow(transaction, session, tableId))
    const at = cursor.at.get()
    if (!ref || (at && at.mode !== 'away' && sameRef(at.ref, ref))) return
    cursor.goTo(ref)
  }
  session.undo.on('stack-item-popped', follow)
  return () => session.undo.off('stack-item-popped', follow)
}

function changedCell(transaction: Y.Transaction, cursor: GridCursor): CellRef | null {
  const places = placesOf(transaction)
  const stop = cursor.stops.find(({ ref }) =>
    places.some((place) => 'row' in place && place.row === ref.row && place.field === ref.field),
  )
  return stop?.ref ?? null
}

/** An indicator that was removed and is there again. */
function returnedRow(transaction: Y.Transaction, { report }: ReportSession, tableId: string): CellRef | null {
  const keys = new Map<unknown, ReadonlySet<string | null>>(transaction.changed).get(report.rows)
  const row = report.entities('indicator', tableId).find(({ id }) => keys?.has(entityKey(id, 'deleted')))
  return row ? { row: row.id, field: 'level3' } : null
}
