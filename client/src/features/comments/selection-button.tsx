import { useEffect, useState } from 'react'
import { useT } from '../../i18n/use-language.tsx'
import { useMay } from '../../session/use-session.ts'
import { CommentIcon } from '../../ui/icons.tsx'
import { useBeginComment, useCommentKey } from './use-begin-comment.ts'
import './comments.css'

interface Spot {
  readonly left: number
  readonly top: number
}

/** Beside words that were selected with the mouse: comment on them. The keyboard has Ctrl+Alt+M. */
export function SelectionButton() {
  const t = useT()
  const mayComment = useMay('report.comment')
  const begin = useBeginComment()
  const [spot, setSpot] = useState<Spot | null>(null)
  useCommentKey(begin)
  useEffect(() => {
    const show = () => setSpot(spotOfSelection())
    const hide = () => setSpot(null)
    const desk = document.querySelector('.report-desk')
    document.addEventListener('pointerup', show)
    document.addEventListener('keydown', hide)
    desk?.addEventListener('scroll', hide)
    return () => {
      document.removeEventListener('pointerup', show)
      document.removeEventListener('keydown', hide)
      desk?.removeEventListener('scroll', hide)
    }
  }, [])
  if (!spot || !mayComment) return null
  return (
    <button
      type="button"
      className="comment-selection"
      style={spot}
      title={t('comments.addHint')}
      onPointerUp={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        begin()
        setSpot(null)
      }}
    >
      <CommentIcon />
      {t('comments.add')}
    </button>
  )
}

/** Above the end of the selected words of a section, or of a long cell. */
function spotOfSelection(): Spot | null {
  const range = rangeInCell() ?? rangeInSection()
  const last = range && [...range.getClientRects()].at(-1)
  return last && last.width > 0 ? { left: Math.min(last.right, innerWidth - 88), top: Math.max(52, last.top - 34) } : null
}

function rangeInSection(): Range | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null
  const range = selection.getRangeAt(0)
  const within =
    range.commonAncestorContainer instanceof Element ? range.commonAncestorContainer : range.commonAncestorContainer.parentElement
  return within?.closest('[data-section]') ? range : null
}

/** A field does not say where its words stand; the hidden copy below it has them at the same places. */
function rangeInCell(): Range | null {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement) || !field.closest('#paper [data-mode=edit]')) return null
  const { selectionStart: from, selectionEnd: to, previousElementSibling: copy } = field
  const words = copy?.firstChild
  if (!words || from === to || to > (words.nodeValue?.length ?? 0)) return null
  const range = document.createRange()
  range.setStart(words, from)
  range.setEnd(words, to)
  return range
}
