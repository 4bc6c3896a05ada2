import { useT } from '../../i18n/use-language.tsx'
import type { CommentSubject } from '../../session/comments.ts'
import { useContent, useSession } from '../../session/use-session.ts'
import { CommentForm } from './comment-form.tsx'
import { placeName } from './comment-target.ts'

/** A comment that is being written, beside what it is about. */
export function NewComment({ subject }: { readonly subject: CommentSubject }) {
  const t = useT()
  const { comments } = useSession()
  const name = useContent((content) => placeName(content, subject.place))
  const isWords = subject.anchor !== null || subject.place.startsWith('cell/')
  return (
    <div className="comment-card" data-active="true">
      <p className="comment-subject">
        <span className="comment-place">{name || t('comments.whole')}</span>
        {subject.quote !== '' && <q className="comment-quote">{subject.quote}</q>}
      </p>
      <CommentForm
        draftKey={`new ${subject.place}`}
        label={t('comments.add')}
        send={t('comments.send')}
        wording={isWords ? subject.quote : undefined}
        onSend={(said, suggestion) => comments.make(subject, said, suggestion)}
        onDone={() => comments.begun.set(null)}
      />
    </div>
  )
}
