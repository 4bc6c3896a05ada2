import { type RefObject, useEffect } from 'react'
import { makeAnchor } from '@gongping/shared/report/anchors/anchor.ts'
import { cellKey, textRoot } from '@gongping/shared/report/shape.ts'
import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { isLongText, readCell } from '../../session/cell-text.ts'
import type { PickedSubject } from '../../session/comments.ts'
import type { ReportSession } from '../../session/report-session.ts'
import { useSession } from '../../session/use-session.ts'
import { useCellComments } from './cell-comments.tsx'

/** Tells what is selected in the open cell to whoever comments on it: a passage of a long text, else the cell as a whole. */
export function useCommentPicker(cellRef: CellRef, box: RefObject<HTMLTextAreaElement | null>): void {
  const session = useSession()
  const { row, field } = cellRef
  const standing = useCellComments(cellRef)
  useEffect(() => {
    const key = `cell/${row}/${field}`
    const { pickers } = session.comments
    const pick = () => {
      const element = box.current
      return element && document.activeElement === element ? pickIn(element, { row, field }, session, standing) : null
    }
    pickers.set(key, pick)
    return () => {
      if (pickers.get(key) === pick) pickers.delete(key)
    }
  }, [session, row, field, box, standing])
}

function pickIn(
  box: HTMLTextAreaElement,
  ref: CellRef,
  { doc, report }: ReportSession,
  standing: readonly string[],
): PickedSubject {
  const { row, field } = ref
  const { value, selectionStart: from, selectionEnd: to } = box
  if (!isLongText(field)) return { place: `cell/${cellKey(row, field)}`, anchor: null, quote: value, standing }
  const place = textRoot(row, field)
  // While a word is composed the field shows another text than the report has.
  const anchor = readCell(report, ref) === value ? makeAnchor(doc, place, from, to) : null
  if (!anchor) return { place, anchor, quote: '', standing }
  return { place, anchor: { ...anchor }, quote: anchor.quote, standing: to - from === value.length ? standing : [] }
}
