import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { isLongText } from '../../session/cell-text.ts'
import type { ReportSession } from '../../session/report-session.ts'
import type { BoundField } from '../../session/field-host.ts'
import type { GridCommands } from './grid-commands.ts'
import type { GridCursor } from './grid-cursor.ts'
import type { GridAction } from './grid-key.ts'
import type { Step } from './grid-stops.ts'

/** The field of the active cell and what a key may do to it. */
export interface ActiveField {
  readonly box: HTMLTextAreaElement
  readonly ref: CellRef
  readonly mayEdit: boolean
  readonly bound: BoundField | null
  readonly session: ReportSession
  readonly cursor: GridCursor
  readonly commands: GridCommands
}

/** @returns false where the browser shall do what it does with that key: Tab at the edge leaves the table. */
export function performAction(action: GridAction, field: ActiveField): boolean {
  if (action.type === 'move') return move(action.step, field.cursor)
  ACTIONS[action.type](field)
  return true
}

function move(step: Step, cursor: GridCursor): boolean {
  if (cursor.step(step)) return true
  // At the edge what was typed is accepted all the same.
  cursor.setMode('select')
  return step !== 'next' && step !== 'previous'
}

type OtherAction = Exclude<GridAction['type'], 'move'>

const ACTIONS: Readonly<Record<OtherAction, (field: ActiveField) => unknown>> = {
  edit: ({ cursor }) => cursor.setMode('edit'),
  newline: ({ cursor, box, ref }) => {
    if (cursor.at.get()?.mode === 'select') caretToEnd(box)
    cursor.setMode('edit')
    if (isLongText(ref.field)) typeInto(box, '\n')
  },
  revert: ({ cursor, bound, mayEdit }) => {
    if (mayEdit) bound?.revert()
    cursor.setMode('select')
  },
  clear: ({ commands, ref, mayEdit }) => mayEdit && commands.clear(ref),
  'copy-above': ({ commands, ref, mayEdit }) => mayEdit && commands.copyFromAbove(ref),
  undo: ({ session }) => session.undoStep(),
  redo: ({ session }) => session.redoStep(),
  'add-row': ({ commands, ref }) => commands.addBelow(ref.row),
  'remove-row': ({ commands, ref }) => commands.remove(ref.row),
}

/** Puts text where the selection is, as if it had been typed. */
export function typeInto(box: HTMLTextAreaElement, text: string): void {
  if (box.readOnly) return
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end')
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

export function caretToEnd(box: HTMLTextAreaElement): void {
  box.setSelectionRange(box.value.length, box.value.length)
}
