import { useState } from 'react'
import type { ThreadComment } from '@gongping/shared/protocol/comments.ts'
import { personColor } from '@gongping/shared/protocol/person-color.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { CommentForm } from './comment-form.tsx'

interface Props {
  readonly thread: string
  readonly comment: ThreadComment
  readonly mayChange: boolean
  /** Of a first comment on words: which they are, and what it suggests instead. */
  readonly offer?: { readonly wording: string; readonly suggestion: string | null } | undefined
}

/** What one person said, and when. One's own can be changed and deleted as long as nothing came of it. */
export function CommentLine({ thread, comment, mayChange, offer }: Props) {
  const { t, language } = useLanguage()
  const { comments, me } = useSession()
  const { busy, problem, submit } = useSubmission()
  const { id, person, text, at, editedAt, isDeleted } = comment
  const draft = comments.drafts.has(id)
  const [isEditing, setEditing] = useState(draft)
  const [now] = useState(() => new Date())
  const time = (when: string) => formatTime(new Date(when), now, language)
  if (isDeleted) return <p className="comment-note">{t('comments.deleted', { name: person.display })}</p>
  const isOwn = person.id === me.id
  return (
    <div className="comment">
      <div className="comment-by">
        <Avatar name={person.display} color={personColor(person.id)} />
        <b>{person.display}</b>
        <time dateTime={at} title={editedAt === null ? undefined : t('comments.editedAt', { time: time(editedAt) })}>
          {time(at)}
          {editedAt !== null && ` · ${t('comments.edited')}`}
        </time>
        {isOwn && mayChange && !isEditing && (
          <span className="comment-own">
            <button type="button" onClick={() => setEditing(true)}>
              {t('comments.edit')}
            </button>
            <button
              type="button"
              aria-disabled={busy}
              onClick={() =>
                void submit(
                  () => comments.remove(thread, id),
                  () => {},
                )
              }
            >
              {t('comments.delete')}
            </button>
          </span>
        )}
      </div>
      {isEditing ? (
        <CommentForm
          draftKey={id}
          initial={text}
          label={t('comments.edit')}
          send={t('comments.save')}
          wording={offer?.wording}
          suggested={offer?.suggestion ?? null}
          onSend={(said, suggestion) => comments.edit(thread, id, offer ? { ...said, suggestion } : said)}
          onDone={() => setEditing(false)}
        />
      ) : (
        text !== '' && <CommentText comment={comment} />
      )}
      {problem && <ProblemNotice problem={problem} />}
    </div>
  )
}

/** Names of who is mentioned stand out. */
function CommentText({ comment: { text, mentions } }: { readonly comment: ThreadComment }) {
  const names = mentions.map(({ display }) => `@${display}`).sort((a, b) => b.length - a.length)
  if (names.length === 0) return <p className="comment-text">{text}</p>
  const pattern = new RegExp(`(${names.map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|')})`)
  return <p className="comment-text">{text.split(pattern).map((part, at) => (at % 2 === 1 ? <b key={at}>{part}</b> : part))}</p>
}
