import { type CSSProperties, type MouseEvent, memo, useId, useSyncExternalStore } from 'react'
import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { rowPlace } from '../../session/place-owners.ts'
import { useMayChange, useSession } from '../../session/use-session.ts'
import { ActiveCell } from './active-cell.tsx'
import { isTight } from './cell-room.ts'
import { CellText } from './cell-text.tsx'
import { CommentCorner, useCellComments } from './cell-comments.tsx'
import { useColleague } from './colleagues.ts'
import type { DrawnCell } from './drawn-rows.ts'
import { useGrid } from './grid-context.ts'
import type { Cursor, GridCursor } from './grid-cursor.ts'
import { isEditable, sameRef } from './grid-stops.ts'
import { RowActions } from './row-actions.tsx'
import { sameCell } from './same-row.ts'

interface Props {
  readonly cell: DrawnCell & { readonly cellRef: CellRef }
  /** Instead of the cell's own text. */
  readonly text: string
  /** Shown, but not written by anybody. */
  readonly derived: boolean
  /** Why the value cannot be right. */
  readonly wrong: string | null
  /** How the value came about. */
  readonly because: string | null
  /** Indicator that the buttons beside this cell add to or remove. */
  readonly actionsFor: string | null
}

/** A cell that is written or computed; labels of the form are drawn by the row. */
export const Cell = memo(
  DrawCell,
  (a, b) =>
    a.text === b.text &&
    a.derived === b.derived &&
    a.wrong === b.wrong &&
    a.because === b.because &&
    a.actionsFor === b.actionsFor &&
    sameCell(a.cell, b.cell),
)

function DrawCell({ cell, text, derived, wrong, because, actionsFor }: Props) {
  const { cursor } = useGrid()
  const here = useCursorAt(cursor, cell.cellRef)
  const { comments } = useSession()
  const threads = useCellComments(cell.cellRef)
  const colleague = useColleague(cell.cellRef)
  const editable = isEditable(cell)
  const mayChange = useMayChange(rowPlace(cell.cellRef.row))
  const wrongId = useId()

  const enter = (event: MouseEvent<HTMLElement>) => {
    if (event.button !== 0 || event.target instanceof HTMLTextAreaElement) return
    const onButton = event.isDefaultPrevented()
    // The field that takes the place of this text, or is there already, must keep the focus.
    event.preventDefault()
    const commented = event.target instanceof Element ? event.target.closest<HTMLElement>('.comment-mark')?.dataset['thread'] : ''
    if (commented) comments.look(commented)
    if (!here || here.mode === 'away') cursor.goTo(cell.cellRef)
    else if (!onButton) cursor.setMode('edit')
  }

  return (
    <td
      colSpan={cell.colSpan}
      rowSpan={cell.rowSpan}
      aria-colindex={cell.column + 1}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- in a table with role grid a td is a gridcell
      aria-readonly={!(editable && mayChange)}
      aria-invalid={wrong !== null}
      data-row={cell.cellRef.row}
      data-field={cell.cellRef.field}
      data-align={cell.align}
      data-tight={isTight(text, cell.millimetres) || undefined}
      data-derived={derived || undefined}
      title={wrong ?? because ?? undefined}
      tabIndex={!here ? -1 : here.mode === 'away' ? 0 : undefined}
      style={colleague && ({ '--colleague': colleague.color } as CSSProperties)}
      data-colleague={colleague && ''}
      data-commented={threads.length > 0 ? '' : undefined}
      data-mode={here?.mode}
      onMouseDown={enter}
      onFocus={(event) => {
        if (event.target === event.currentTarget) cursor.goTo(cell.cellRef)
      }}
    >
      {here && here.mode !== 'away' ? (
        <ActiveCell
          cellRef={cell.cellRef}
          mode={here.mode}
          text={text}
          editable={editable}
          wrongId={wrong === null ? null : wrongId}
        />
      ) : (
        <CellText cellRef={cell.cellRef} text={text} />
      )}
      {wrong !== null && (
        <div id={wrongId} className="cell-wrong">
          {wrong}
        </div>
      )}
      {colleague && <span className="cell-colleague">{colleague.typing ? `${colleague.display} …` : colleague.display}</span>}
      {threads.length > 0 && <CommentCorner threads={threads} />}
      {actionsFor !== null && <RowActions rowId={actionsFor} />}
    </td>
  )
}

/** The cursor if it is in that cell. Only the two cells that it moves between are drawn again. */
function useCursorAt(cursor: GridCursor, ref: CellRef): Cursor | null {
  return useSyncExternalStore(cursor.at.watch, () => {
    const at = cursor.at.get()
    return at && sameRef(at.ref, ref) ? at : null
  })
}
