import { useRef } from 'react'
import type { WantedComment } from '@gongping/shared/protocol/comments.ts'
import { useT } from '../../i18n/use-language.tsx'
import type { CommentSubject } from '../../session/comments.ts'
import { useContent, useSession } from '../../session/use-session.ts'
import { CommentForm } from './comment-form.tsx'
import { focusWords, placeName } from './comment-target.ts'

/** A comment that is being written, beside what it is about. */
export function NewComment({ subject }: { readonly subject: CommentSubject }) {
  const t = useT()
  const { comments } = useSession()
  const name = useContent((content) => placeName(content, subject.place))
  const isWords = subject.anchor !== null || subject.place.startsWith('cell/')
  const frame = useRef<HTMLDivElement>(null)
  const hasKeyboard = () => frame.current?.contains(document.activeElement) === true
  const send = async (said: WantedComment, suggestion: string | null) => {
    const made = await comments.make(subject, said, suggestion)
    if (!made.ok || comments.begun.get() !== subject) return made
    // Whoever writes elsewhere by now goes on there.
    if (hasKeyboard()) comments.entered.set(made.value.id)
    comments.begun.set(null)
    comments.active.set(made.value.id)
    return made
  }
  const leave = () => {
    if (comments.begun.get() !== subject) return
    if (hasKeyboard() && !frame.current?.closest('.drawer')) focusWords(subject.place)
    comments.begun.set(null)
  }
  return (
    <div ref={frame} className="comment-card" data-active="true">
      <p className="comment-subject">
        <span className="comment-place">{name || t('comments.whole')}</span>
        {subject.quote !== '' && <q className="comment-quote">{subject.quote}</q>}
      </p>
      <CommentForm
        draftKey={`new ${subject.place}`}
        label={t('comments.add')}
        send={t('comments.send')}
        wording={isWords ? subject.quote : undefined}
        onSend={send}
        onDone={leave}
      />
    </div>
  )
}
