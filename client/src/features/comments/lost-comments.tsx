import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useT } from '../../i18n/use-language.tsx'

interface Props {
  readonly count: number
  /** What is looked at; null: nothing. */
  readonly looked: string | null
  /** It is among these. */
  readonly isHere: boolean
  readonly children: ReactNode
}

/**
 * Comments without words to stand beside stay in sight above the others. They fold while another one is looked at, which
 * would stand behind them; what somebody folds or unfolds holds until something else is looked at.
 */
export function LostComments({ count, looked, isHere, children }: Props) {
  const t = useT()
  const box = useRef<HTMLDetailsElement>(null)
  const [wanted, setWanted] = useState<{ readonly looked: string | null; readonly isOpen: boolean } | null>(null)
  const isOpen = wanted?.looked === looked ? wanted.isOpen : isHere || looked === null
  useLayoutEffect(() => {
    if (isHere && isOpen) scrollWithin(box.current, looked)
  }, [looked, isHere, isOpen])
  return (
    <details ref={box} className="comments-lost" open={isOpen}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a summary is pressed by Enter and the space bar, too */}
      <summary
        onClick={(event) => {
          event.preventDefault()
          setWanted({ looked, isOpen: !isOpen })
        }}
      >
        {t('comments.lost')}
        <span className="number">{count}</span>
      </summary>
      <ul>{children}</ul>
    </details>
  )
}

/** To the card that is looked at; the panel, and with it the paper, stays where it is. */
function scrollWithin(box: HTMLElement | null, looked: string | null): void {
  const card = box?.querySelector(`[data-card="${CSS.escape(looked ?? '')}"]`)?.getBoundingClientRect()
  if (!box || !card) return
  const { top, bottom } = box.getBoundingClientRect()
  if (card.bottom > bottom) box.scrollTop += Math.min(card.bottom - bottom, card.top - top)
  else if (card.top < top) box.scrollTop -= top - card.top
}
