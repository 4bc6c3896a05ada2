import { useLayoutEffect, useRef, useState } from 'react'
import type { CommentThread } from '@gongping/shared/protocol/comments.ts'
import { takesWording } from '@gongping/shared/report/comment-place.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { useContent, useLive, useMay, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentLine } from './comment-line.tsx'
import { focusCard, placeName, revealThread } from './comment-target.ts'
import { Reattachment } from './reattachment.tsx'
import { Resolution } from './resolution.tsx'
import { WordingDiff } from './wording-diff.tsx'

interface Props {
  readonly thread: CommentThread
  readonly isActive: boolean
  /** The words that it is about are gone. */
  readonly isLost: boolean
}

/** One comment beside the paper: what it is about, what was said, what became of it. */
export function CommentCard({ thread, isActive, isLost }: Props) {
  const t = useT()
  const { comments } = useSession()
  const mayAnswer = useMay('report.comment') && thread.state === 'open'
  const isEntered = useLive(comments.entered) === thread.id
  const frame = useRef<HTMLLIElement>(null)
  // Before anything else looks where the keyboard has gone.
  useLayoutEffect(() => {
    if (!isEntered) return
    focusCard(frame.current)
    comments.entered.set(null)
  }, [isEntered, comments])
  const [first, ...answers] = thread.comments
  const folded = isActive ? 0 : Math.max(0, answers.length - 1)
  const show = () => {
    comments.active.set(thread.id)
    revealThread(thread)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the button below is for the keyboard
    <li
      ref={frame}
      className="comment-card"
      data-card={thread.id}
      data-active={isActive}
      data-state={thread.state}
      tabIndex={-1}
      onClick={(event) => {
        if (!isActive && isOnWords(event.target)) show()
      }}
    >
      <button type="button" className="comment-subject" aria-expanded={isActive} onClick={show}>
        <Subject thread={thread} isLost={isLost} />
      </button>
      {thread.suggestion !== null && <WordingDiff before={thread.quote} after={thread.suggestion} />}
      {first && <CommentLine thread={thread.id} comment={first} mayChange={mayAnswer} offer={offerOf(thread)} />}
      {folded > 0 && (
        <button type="button" className="comment-more" onClick={() => comments.active.set(thread.id)}>
          {t('comments.more', { count: folded })}
        </button>
      )}
      {answers.slice(folded).map((comment) => (
        <CommentLine key={comment.id} thread={thread.id} comment={comment} mayChange={mayAnswer} />
      ))}
      <Resolved thread={thread} />
      {isLost && mayAnswer && <Reattachment thread={thread.id} />}
      {isActive && <ActiveParts thread={thread} mayAnswer={mayAnswer} />}
    </li>
  )
}

/** Not on anything that is pressed for itself, nor at the end of a selection. */
function isOnWords(target: EventTarget): boolean {
  return (
    target instanceof Element && !target.closest('button, a, input, textarea') && document.getSelection()?.isCollapsed !== false
  )
}

/** What the first comment may suggest another wording for. */
function offerOf({ place, anchor, quote, suggestion }: CommentThread) {
  return takesWording(place, anchor !== null) ? { wording: quote, suggestion } : undefined
}

function ActiveParts({ thread, mayAnswer }: { readonly thread: CommentThread; readonly mayAnswer: boolean }) {
  const t = useT()
  const { comments } = useSession()
  const draft = comments.drafts.has(thread.id)
  const [isAnswering, setAnswering] = useState(draft)
  return (
    <>
      {isAnswering && mayAnswer && (
        <CommentForm
          draftKey={thread.id}
          label={t('comments.answer')}
          send={t('comments.send')}
          onSend={(said) => comments.answer(thread.id, said)}
          onDone={() => setAnswering(false)}
        />
      )}
      {!isAnswering && (
        <Resolution thread={thread}>
          {mayAnswer && (
            <Button size="small" onClick={() => setAnswering(true)}>
              {t('comments.answer')}
            </Button>
          )}
        </Resolution>
      )}
    </>
  )
}

function Subject({ thread: { place, quote }, isLost }: Pick<Props, 'thread' | 'isLost'>) {
  const t = useT()
  const name = useContent((content) => placeName(content, place))
  return (
    <>
      {(name !== '' || !isLost) && <span className="comment-place">{name || t('comments.whole')}</span>}
      {isLost && <span className="comment-gone">{t('comments.gone')}</span>}
      {quote !== '' && <q className="comment-quote">{quote}</q>}
    </>
  )
}

function Resolved({ thread: { state, suggestion, reason, resolvedBy, resolvedAt } }: { readonly thread: CommentThread }) {
  const { t, language } = useLanguage()
  const [now] = useState(() => new Date())
  if (state === 'open' || resolvedAt === null) return null
  const time = formatTime(new Date(resolvedAt), now, language)
  return (
    <p className="comment-resolved" data-state={state}>
      <b>{t(state === 'accepted' && suggestion === null ? 'comments.state.settled' : `comments.state.${state}`)}</b>{' '}
      {resolvedBy?.display} · {time}
      {reason !== '' && <span className="comment-reason">{reason}</span>}
    </p>
  )
}
