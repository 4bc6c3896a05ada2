import { type FormEvent, useState } from 'react'
import type { Answer } from '../../api/request.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface Props<T> {
  /** What follows from it. */
  readonly text: string
  /** What the button does, in words. */
  readonly action: string
  readonly ask: (password: string) => Answer<T>
  readonly onDone: (value: T) => void
  readonly onCancel: () => void
}

/** Whoever finds the computer open must not change what opens the account: it takes the password. */
export function PasswordProof<T>({ text, action, ask, onDone, onCancel }: Props<T>) {
  const t = useT()
  const [password, setPassword] = useState('')
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (password) void submit(() => ask(password), onDone)
  }

  return (
    <form onSubmit={send} noValidate className="profile-form">
      <p className="profile-note">{text}</p>
      {problem && <ProblemNotice problem={problem} />}
      <TextField
        label={t('password.current')}
        value={password}
        onChange={setPassword}
        error={strict && !password ? t('common.required', { field: t('password.current') }) : undefined}
        autoComplete="current-password"
        password
      />
      <div className="profile-actions">
        <Button kind="primary" submit busy={busy}>
          {action}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
