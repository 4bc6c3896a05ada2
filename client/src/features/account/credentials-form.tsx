import { type FormEvent, useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SignInProblem } from './sign-in-problem.tsx'

interface Credentials {
  readonly name: string
  readonly password: string
}

interface Props {
  readonly credentials: Credentials
  readonly onChange: (credentials: Credentials) => void
  /** The name is filled in already. */
  readonly startsAtPassword: boolean
  readonly takesFocus: boolean
  readonly busy: boolean
  /** Whatever is sent now is refused. */
  readonly isLocked: boolean
  readonly problem: ProblemBody | null
  readonly onSubmit: () => void
}

export function CredentialsForm({
  credentials,
  onChange,
  startsAtPassword,
  takesFocus,
  busy,
  isLocked,
  problem,
  onSubmit,
}: Props) {
  const t = useT()
  const [strict, setStrict] = useState(false)
  const { name, password } = credentials

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (name && password && !isLocked) onSubmit()
  }

  return (
    <form onSubmit={send} noValidate>
      {problem && <SignInProblem problem={problem} />}
      <TextField
        label={t('signIn.name')}
        value={name}
        onChange={(next) => onChange({ name: next, password })}
        autoComplete="username"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- signing in is all there is to do where this form stands
        autoFocus={takesFocus && !startsAtPassword}
        error={strict && !name ? t('common.required', { field: t('signIn.name') }) : undefined}
      />
      <TextField
        label={t('signIn.password')}
        value={password}
        onChange={(next) => onChange({ name, password: next })}
        autoComplete="current-password"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the same, for somebody whose name is known
        autoFocus={takesFocus && startsAtPassword}
        password
        error={strict && !password ? t('common.required', { field: t('signIn.password') }) : undefined}
      />
      <Button kind="primary" submit busy={busy} disabled={isLocked} wide>
        {t('signIn.submit')}
      </Button>
    </form>
  )
}
