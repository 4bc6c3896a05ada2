import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  use,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { cellKey } from '@gongping/shared/report/shape.ts'
import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { useT } from '../../i18n/use-language.tsx'
import { bindValue } from '../../session/bind-value.ts'
import { columnName } from '../../session/cell-label.ts'
import { cellSlot, isLongText } from '../../session/cell-text.ts'
import type { BoundField } from '../../session/field-host.ts'
import { gaveWayText } from '../../session/gave-way-text.ts'
import { rowPlace } from '../../session/place-owners.ts'
import { EDIT_ORIGIN } from '../../session/report-session.ts'
import { useHolders } from '../../session/use-holders.ts'
import { useMayChange, useSession } from '../../session/use-session.ts'
import { writerOf } from '../../session/writer-of.ts'
import { useToast } from '../../ui/toast.tsx'
import { bindText } from './bind-text.ts'
import { caretAt } from './caret-at.ts'
import { cellName } from './cell-name.ts'
import { parseBlock } from './clipboard-block.ts'
import { type Mode, gridAction } from './grid-key.ts'
import { RowsContext, useGrid } from './grid-context.ts'
import { valueFor } from './paste-block.ts'
import { caretToEnd, performAction, typeInto } from './perform-action.ts'
import { useCommentPicker } from './use-comment-picker.ts'

interface Props {
  readonly cellRef: CellRef
  readonly mode: Mode
  /** What the form shows; the field itself shows the text as it stands in the document. */
  readonly text: string
  readonly editable: boolean
  /** Element that says why the value cannot be right. */
  readonly wrongId: string | null
}

/**
 * The one cell of a table that has the focus. It always holds a real text field, so that the first key, also
 * the first letter of an input method, is simply typed; keys are never replayed.
 */
export function ActiveCell({ cellRef, mode, text, editable, wrongId }: Props) {
  const { row, field } = cellRef
  const session = useSession()
  const t = useT()
  const toast = useToast()
  const holders = useHolders(rowPlace(row))
  const heldId = useId()
  const mayEdit = useMayChange(rowPlace(row)) && editable
  const { cursor, commands } = useGrid()
  const rows = use(RowsContext)
  const box = useRef<HTMLTextAreaElement>(null)
  const mirror = useRef<HTMLDivElement>(null)
  const bound = useRef<BoundField>(null)
  useCommentPicker(cellRef, box)
  const [overtaken, setOvertaken] = useState<string | null>(null)

  const shown = useEffectEvent(() => {
    if (!box.current || !mirror.current) return
    // The hidden copy gives the cell its height; the blank keeps a last empty line.
    mirror.current.textContent = `${box.current.value}\u200b`
    if (cursor.at.get()?.mode === 'select') box.current.select()
  })

  const writer = () => {
    const name = isLongText(field) ? null : writerOf(session.report.cells, cellKey(row, field), session.people.get())
    return name ?? t('table.colleague')
  }
  const gaveWay = useEffectEvent((mine: string, theirs: string) =>
    toast(gaveWayText(t, { field: cellName(rows, cellRef) || columnName(field), name: writer(), mine, theirs })),
  )

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])

  useLayoutEffect(() => {
    const element = box.current
    if (!element || !editable) return undefined
    const host = {
      edit: (change: () => void) => session.edit(rowPlace(row), change),
      origin: EDIT_ORIGIN,
      shown: () => shown(),
      overtaken: setOvertaken,
      gaveWay: (mine: string, theirs: string) => gaveWay(mine, theirs),
    }
    const binding = isLongText(field)
      ? bindText(element, session.report.text(row, field), host)
      : bindValue(element, cellSlot(session.report, row, field), host)
    bound.current = binding
    shown()
    return () => {
      bound.current = null
      binding.release()
    }
  }, [session, row, field, editable])

  useLayoutEffect(() => {
    if (!box.current || editable) return
    box.current.value = text
    shown()
  }, [editable, text])

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    if (mode === 'select') element.select()
    // A text that was chosen as a whole is edited from its end.
    if (mode === 'edit' && element.selectionStart < element.selectionEnd) caretToEnd(element)
  }, [mode])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const action = gridAction(event.nativeEvent, mode)
    if (!action) return
    const active = { box: event.currentTarget, ref: cellRef, mayEdit, bound: bound.current, session, cursor, commands }
    if (performAction(action, active)) event.preventDefault()
  }

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    event.preventDefault()
    if (!mayEdit) return
    const plain = event.clipboardData.getData('text/plain')
    const fromSheet = plain.includes('\t') || /<table/i.test(event.clipboardData.getData('text/html'))
    const block = parseBlock(plain)
    const several = block.length > 1 || (block[0]?.length ?? 0) > 1
    // Nobody writes tabs into a cell: a range goes into its cells even while the caret stands in a text.
    if (several && (plain.includes('\t') || (mode === 'select' && (fromSheet || !isLongText(field))))) {
      cursor.setMode('select')
      const done = commands.paste(cellRef, block)
      return toast(done.skipped > 0 ? t('table.pastedPartly', done) : t('table.pasted', done))
    }
    typeInto(event.currentTarget, valueFor(cellRef, fromSheet && !several ? (block[0]?.[0] ?? '') : plain))
  }

  const onMouseDown = (event: MouseEvent<HTMLTextAreaElement>) => {
    if (event.button !== 0 || mode === 'edit') return
    const { currentTarget, clientX, clientY } = event
    const caret = caretAt(currentTarget, clientX, clientY)
    // A chosen text would be dragged instead of taking the caret.
    currentTarget.setSelectionRange(caret, caret)
    cursor.setMode('edit')
    // The browser would choose a word with the second press of a double click.
    if (event.detail > 1) event.preventDefault()
  }

  const onBlur = () => {
    // Another window in front is no reason to leave: the field has the focus again when this one comes back.
    if (document.hasFocus()) cursor.leave(cellRef)
  }

  const typed = () => {
    if (mode === 'select') cursor.setMode('type')
    cursor.typing()
  }

  return (
    <div className="cell-field">
      <div ref={mirror} className="cell-text" aria-hidden />
      <textarea
        ref={box}
        rows={1}
        aria-label={cellName(rows, cellRef)}
        aria-invalid={wrongId !== null}
        aria-describedby={wrongId ?? (holders === null ? undefined : heldId)}
        readOnly={!mayEdit}
        spellCheck={false}
        onKeyDown={onKeyDown}
        onInputCapture={typed}
        onCompositionStartCapture={typed}
        onPaste={onPaste}
        onBlur={onBlur}
        onMouseDown={onMouseDown}
      />
      {holders !== null && (
        <output id={heldId} className="cell-note">
          {holders === '' ? t('rights.rowNotYours') : t('rights.rowHeldBy', { names: holders })}
        </output>
      )}
      {overtaken !== null && (
        <output className="cell-note">
          {overtaken === ''
            ? t('table.overtakenEmpty', { name: writer() })
            : t('table.overtaken', { name: writer(), value: overtaken })}
        </output>
      )}
    </div>
  )
}
