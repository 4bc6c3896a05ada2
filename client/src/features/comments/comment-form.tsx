import { type KeyboardEvent, useId, useState } from 'react'
import { MAX_COMMENT, type WantedComment } from '@gongping/shared/protocol/comments.ts'
import type { Answer } from '../../api/request.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { MentionField } from './mention-field.tsx'
import { mentionedIn } from './mentioned.ts'
import { useReaders } from './use-readers.ts'

interface Props {
  /** Under which what is typed is kept until it is sent or given up, also after a reload. */
  readonly draftKey: string
  readonly initial?: string
  readonly label: string
  readonly send: string
  /** The words for which others may be suggested; undefined: there are none. */
  readonly wording?: string | undefined
  /** What is suggested so far; null: nothing. */
  readonly suggested?: string | null
  readonly onSend: (said: WantedComment, suggestion: string | null) => Answer<unknown>
  readonly onDone: () => void
}

/**
 * Enter sends, Shift+Enter begins a line, Esc puts the form away and keeps what is in it; while a word is composed none of
 * them acts.
 */
export function CommentForm({ draftKey, initial = '', label, send, wording, suggested = null, onSend, onDone }: Props) {
  const t = useT()
  const id = useId()
  const { drafts } = useSession().comments
  const kept = drafts.get(draftKey)
  const [text, setText] = useState(kept?.text ?? initial)
  const [suggestion, setSuggestion] = useState(kept?.wording === (wording ?? null) ? kept.suggestion : suggested)
  const { busy, problem, submit } = useSubmission()
  const readers = useReaders()
  const isBlank = text.trim() === '' && (suggestion === null || suggestion === wording)

  const keep = (next: { readonly text?: string; readonly suggestion?: string | null }) => {
    const draft = { text, suggestion, wording: wording ?? null, ...next }
    setText(draft.text)
    setSuggestion(draft.suggestion)
    const isNothing = draft.text === initial && draft.suggestion === suggested
    if (isNothing) drafts.delete(draftKey)
    else drafts.set(draftKey, draft)
  }
  const end = () => {
    drafts.delete(draftKey)
    onDone()
  }
  const submitAll = () => {
    if (isBlank) return
    const said = { text: text.trim(), mentions: mentionedIn(text, readers).map((person) => person.id) }
    void submit(() => onSend(said, suggestion), end)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.defaultPrevented) return
    if (event.key === 'Escape') {
      // A drawer around it stays open.
      event.stopPropagation()
      onDone()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      submitAll()
    }
  }

  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        submitAll()
      }}
    >
      <MentionField
        label={label}
        value={text}
        people={readers}
        onChange={(typed) => keep({ text: typed })}
        onKeyDown={onKeyDown}
      />
      {wording !== undefined && suggestion === null && (
        <button type="button" className="comment-suggest" onClick={() => keep({ suggestion: wording })}>
          {t('comments.suggest')}
        </button>
      )}
      {suggestion !== null && (
        <>
          <label htmlFor={id}>{t('comments.suggestion')}</label>
          <textarea
            id={id}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed
            autoFocus
            rows={2}
            value={suggestion}
            maxLength={MAX_COMMENT}
            onChange={(event) => keep({ suggestion: event.target.value })}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="comment-suggest" onClick={() => keep({ suggestion: null })}>
            {t('comments.suggestNothing')}
          </button>
        </>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <div className="comment-actions">
        <Button kind="primary" size="small" submit busy={busy} disabled={isBlank}>
          {send}
        </Button>
        <Button size="small" hint={t('comments.cancelHint')} onClick={end}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
