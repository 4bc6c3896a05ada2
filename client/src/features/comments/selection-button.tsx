import { useEffect, useState } from 'react'
import { useT } from '../../i18n/use-language.tsx'
import { useLive, useMay, useSession } from '../../session/use-session.ts'
import { CommentIcon } from '../../ui/icons.tsx'
import { type Spot, spotOfSelection } from './spot-of-selection.ts'
import { useBeginComment, useCommentKey } from './use-begin-comment.ts'
import './comments.css'

/** Beside words or a cell that were selected with the mouse: comment on them. The keyboard has Ctrl+Alt+M. */
export function SelectionButton() {
  const t = useT()
  const mayComment = useMay('report.comment')
  const isReattaching = useLive(useSession().comments.reattaching) !== null
  const begin = useBeginComment()
  const [spot, setSpot] = useState<Spot | null>(null)
  useCommentKey(begin)
  useEffect(() => {
    const show = ({ target }: PointerEvent) => setSpot(spotOfSelection(target))
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
  const { isCell, right, top } = spot
  const attach = isCell ? 'comments.attachCell' : 'comments.attachHere'
  const name = t(isReattaching ? attach : 'comments.add')
  return (
    <button
      type="button"
      className="comment-selection"
      data-small={isCell && !isReattaching}
      aria-label={name}
      style={{ right, top }}
      title={t(isReattaching ? 'comments.attachKey' : 'comments.addHint')}
      onPointerUp={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        begin()
        setSpot(null)
      }}
    >
      <CommentIcon />
      {(isReattaching || !isCell) && name}
    </button>
  )
}
