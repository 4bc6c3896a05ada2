import { type FormEvent, useState } from 'react'
import { changePassword } from '../../api/profile.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { NewPasswordField, isAboutNewPassword, isLongEnough } from '../../ui/new-password-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface Props {
  /** What the present password is called here. */
  readonly currentLabel: string
  readonly onChanged: () => void
  /** It is all there is to do where it stands. */
  readonly alone?: boolean
}

const EMPTY = { current: '', password: '', repeated: '' }

/** One's own password: the present one, and the new one twice. */
export function PasswordForm({ currentLabel, onChanged, alone = false }: Props) {
  const t = useT()
  const [typed, setTyped] = useState(EMPTY)
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()
  const { current, password, repeated } = typed

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (!current || !isLongEnough(password) || repeated !== password) return
    void submit(
      () => changePassword({ current, password }),
      () => {
        setTyped(EMPTY)
        setStrict(false)
        onChanged()
      },
    )
  }

  return (
    <form onSubmit={send} noValidate>
      {problem && !isAboutNewPassword(problem) && <ProblemNotice problem={problem} />}
      <TextField
        label={currentLabel}
        value={current}
        onChange={(next) => setTyped({ ...typed, current: next })}
        error={strict && !current ? t('common.required', { field: currentLabel }) : undefined}
        autoComplete="current-password"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where there is nothing else to do
        autoFocus={alone}
        password
      />
      <NewPasswordField
        label={t('password.new')}
        value={password}
        onChange={(next) => setTyped({ ...typed, password: next })}
        strict={strict}
        problem={problem}
      />
      <TextField
        label={t('password.repeat')}
        value={repeated}
        onChange={(next) => setTyped({ ...typed, repeated: next })}
        error={strict && repeated !== password ? t('password.differs') : undefined}
        autoComplete="new-password"
        password
      />
      <Button kind="primary" submit busy={busy} wide={alone}>
        {t('password.submit')}
      </Button>
    </form>
  )
}
