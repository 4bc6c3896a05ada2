import { type KeyboardEvent, useRef, useState } from 'react'
import type { CommentThread } from '@gongping/shared/protocol/comments.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useContent, useLive, useMay, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { useKeptFocus } from '../../ui/kept-focus.ts'
import { CommentCard } from './comment-card.tsx'
import { COMMENT_FILTERS, type CommentFilter, passes } from './filter-threads.ts'
import { LostComments } from './lost-comments.tsx'
import { NewComment } from './new-comment.tsx'
import { useBeginComment } from './use-begin-comment.ts'
import { isPlaceGone, revealThread } from './comment-target.ts'
import { useRail } from './use-rail.ts'
import './comments.css'

interface Props {
  /** The panel stands beside the paper: cards stand beside their words and scroll with them. */
  readonly isBeside: boolean
}

/** The comments (批注) on the report. J and K go from one to the next. */
export function CommentsPanel({ isBeside }: Props) {
  const t = useT()
  const { comments, commentPlaces, me } = useSession()
  const threads = useLive(comments.threads)
  const begun = useLive(comments.begun)
  const active = useLive(comments.active)
  const [filter, setFilter] = useState<CommentFilter>('open')
  const mayComment = useMay('report.comment')
  const begin = useBeginComment()
  const isReattaching = useLive(comments.reattaching) !== null
  const frame = useRef<HTMLDivElement>(null)
  const shown = threads.filter((thread) => passes(filter, thread, me.id) || thread.id === active)
  const found = new Set(useLive(commentPlaces.ranges).map(({ thread }) => thread))
  const tables = useContent(({ tables: all }) => all)
  const isLost = ({ id, state, anchor, place }: CommentThread) =>
    state === 'open' && ((anchor !== null && !found.has(id)) || isPlaceGone(tables, place))
  const lost = shown.filter(isLost)
  const placed = shown.filter((thread) => !isLost(thread))
  const looked = begun ? '' : active
  const rail = useRef<HTMLUListElement>(null)
  // What is resolved has no words of its own on the paper any more.
  const isAligned = isBeside && filter !== 'resolved'
  useRail(rail, isAligned, placed)
  useKeptFocus(frame, 'li')

  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { j: 1, k: -1 }[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    event.preventDefault()
    const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')].sort(byTop)
    const at = cards.findIndex((card) => card.dataset['card'] === active)
    const next = cards[Math.max(0, Math.min(cards.length - 1, at + step))]
    if (!next?.dataset['card']) return
    comments.active.set(next.dataset['card'])
    next.focus({ preventScroll: isBeside })
    const thread = threads.find(({ id }) => id === next.dataset['card'])
    if (thread) revealThread(thread)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that go from card to card; each card can be reached without them
    <div ref={frame} className="comments" onKeyDown={onKey}>
      <div className="comments-head">
        <fieldset aria-label={t('comments.filter')} className="comments-filter">
          {COMMENT_FILTERS.map((each) => (
            <button key={each} type="button" aria-pressed={each === filter} onClick={() => setFilter(each)}>
              {t(`comments.filter.${each}`)}
              <Count threads={threads} filter={each} meId={me.id} />
            </button>
          ))}
        </fieldset>
        {mayComment && !isReattaching && (
          <Button size="small" keepsFocus hint={t('comments.addHint')} onClick={() => begin()}>
            {t('comments.add')}
          </Button>
        )}
        {lost.length > 0 && (
          <LostComments count={lost.length} looked={looked} isHere={lost.some(({ id }) => id === looked)}>
            {lost.map((thread) => card(thread))}
          </LostComments>
        )}
      </div>
      {shown.length === 0 && !begun && (
        <div className="comments-none">
          <p>{t(`comments.none.${filter}`)}</p>
          {filter === 'open' && mayComment && <p>{t('comments.noneText')}</p>}
        </div>
      )}
      <ul ref={rail} className="comments-rail" data-beside={isAligned}>
        {begun && (
          <li data-card="" key={`${begun.place} ${begun.quote}`}>
            <NewComment subject={begun} />
          </li>
        )}
        {placed.map((thread) => card(thread))}
      </ul>
    </div>
  )

  function card(thread: CommentThread) {
    return <CommentCard key={thread.id} thread={thread} isActive={thread.id === active} isLost={isLost(thread)} />
  }
}

function Count({
  threads,
  filter,
  meId,
}: {
  readonly threads: readonly CommentThread[]
  readonly filter: CommentFilter
  readonly meId: string
}) {
  const count = threads.filter((thread) => passes(filter, thread, meId)).length
  return count > 0 && <span className="number">{count}</span>
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}

function byTop(a: HTMLElement, b: HTMLElement): number {
  return a.getBoundingClientRect().top - b.getBoundingClientRect().top
}
