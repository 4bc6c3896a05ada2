import { type ReactNode, useId, useState } from 'react'
import { type CommentThread, MAX_REASON } from '@gongping/shared/protocol/comments.ts'
import { placeOf } from '@gongping/shared/report/shape.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { covers } from '../../session/rights.ts'
import { useMay, useRights, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

interface Props {
  readonly thread: CommentThread
  /** What else can be done with it. */
  readonly children: ReactNode
}

/** 已处理 or 已采纳, 不采纳 with a reason, reopen. Taking over a suggested wording changes the report in the same step. */
export function Resolution({ thread, children }: Props) {
  const t = useT()
  const { comments, me } = useSession()
  const { busy, problem, submit } = useSubmission()
  const [isDeclining, setDeclining] = useState(false)
  const isOwn = thread.createdBy.id === me.id
  const mayComment = useMay('report.comment')
  const mayResolve = useMay('report.resolve') || (isOwn && mayComment)
  const rights = useRights()
  const mayApply = thread.suggestion !== null && rights.status === 'open' && covers(rights, placeOfThread(thread.place))
  // A question is not accepted: it is dealt with.
  const done = thread.suggestion === null ? 'settle' : 'accept'
  const set = (state: 'open' | 'accepted') =>
    void submit(
      () => comments.resolve(thread.id, { state }),
      () => {},
    )
  if (isDeclining) return <Decline thread={thread} onDone={() => setDeclining(false)} />
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <div className="comment-actions">
        {thread.state === 'open' && mayApply && (
          <Button
            kind="primary"
            size="small"
            busy={busy}
            hint={t('comments.applyHint')}
            onClick={() =>
              void submit(
                () => comments.apply(thread.id),
                () => {},
              )
            }
          >
            {t('comments.apply')}
          </Button>
        )}
        {thread.state === 'open' && mayResolve && (
          <>
            <Button size="small" busy={busy} hint={t(`comments.${done}Hint`)} onClick={() => set('accepted')}>
              {t(`comments.${done}`)}
            </Button>
            <Button size="small" onClick={() => setDeclining(true)}>
              {t('comments.decline')}
            </Button>
          </>
        )}
        {thread.state !== 'open' && mayResolve && (
          <Button size="small" busy={busy} onClick={() => set('open')}>
            {t('comments.reopen')}
          </Button>
        )}
        {children}
      </div>
    </>
  )
}

function Decline({ thread, onDone }: { readonly thread: CommentThread; readonly onDone: () => void }) {
  const t = useT()
  const id = useId()
  const { comments } = useSession()
  const { busy, problem, submit } = useSubmission()
  const [reason, setReason] = useState('')
  const send = () => {
    if (reason.trim() !== '') void submit(() => comments.resolve(thread.id, { state: 'declined', reason: reason.trim() }), onDone)
  }
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label htmlFor={id}>{t('comments.reason')}</label>
      <input
        id={id}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed
        autoFocus
        value={reason}
        maxLength={MAX_REASON}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.stopPropagation()
          onDone()
        }}
      />
      {problem && <ProblemNotice problem={problem} />}
      <div className="comment-actions">
        <Button kind="primary" submit busy={busy} disabled={reason.trim() === ''} size="small">
          {t('comments.decline')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** The place that whoever takes over a wording must be allowed to change. */
function placeOfThread(place: string): string {
  return place.startsWith('cell/') ? placeOf('cells', place.slice('cell/'.length)) : place
}
