import { type FormEvent, useState } from 'react'
import { endSecondFactor } from '../../api/profile.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface Props {
  readonly onEnded: () => void
  readonly onCancel: () => void
}

/** Whoever finds the computer open must not take the second factor away: it takes the password. */
export function EndSecondFactor({ onEnded, onCancel }: Props) {
  const t = useT()
  const [password, setPassword] = useState('')
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (password) void submit(() => endSecondFactor(password), onEnded)
  }

  return (
    <form onSubmit={send} noValidate className="profile-form">
      <p className="profile-note">{t('profile.secondFactorEndText')}</p>
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
          {t('profile.secondFactorEnd')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
