import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { MAX_EXPLANATION } from '@gongping/shared/checks/explain.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { askEach } from './ask-each.ts'
import './explain.css'

interface Props {
  /** Of what one slip makes: they are explained together. The first is known by its draft. */
  readonly fingerprints: readonly string[]
  readonly takesFocus: boolean
  readonly onGiveUp: () => void
}

/** Enter sends, Shift+Enter begins a line, Esc gives up; while a word is composed none of them acts. */
export function ExplainForm({ fingerprints, takesFocus, onGiveUp }: Props) {
  const t = useT()
  const id = useId()
  const { explanations } = useSession()
  const [fingerprint = ''] = fingerprints
  const [text, setText] = useState(explanations.drafts.get(fingerprint) ?? '')
  const { busy, problem, submit } = useSubmission()
  const box = useRef<HTMLTextAreaElement>(null)
  const isBlank = text.trim() === ''
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])

  const giveUp = () => {
    explanations.drafts.delete(fingerprint)
    onGiveUp()
  }
  const change = (typed: string) => {
    setText(typed)
    explanations.drafts.set(fingerprint, typed)
  }
  const send = () => {
    if (isBlank) return
    void submit(
      () => askEach(fingerprints, (each) => explanations.explain(each, text.trim())),
      () => void explanations.drafts.delete(fingerprint),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      // A drawer around it stays open.
      event.stopPropagation()
      giveUp()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      send()
    }
  }

  return (
    <form
      className="explain"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label htmlFor={id}>{t('explain.label')}</label>
      <textarea
        ref={box}
        id={id}
        rows={3}
        value={text}
        maxLength={MAX_EXPLANATION}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className="explain-hint">
        {t('explain.hint')}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="explain-actions">
        <Button kind="primary" submit busy={busy} disabled={isBlank}>
          {t('explain.save')}
        </Button>
        <Button onClick={giveUp}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
