import { type FormEvent, useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SignInProblem } from './sign-in-problem.tsx'

interface Props {
  /** Who is signing in. */
  readonly name: string
  readonly busy: boolean
  /** Whatever is sent now is refused. */
  readonly isLocked: boolean
  readonly problem: ProblemBody | null
  readonly onSubmit: (code: string) => void
  readonly onBack: () => void
}

/** The second step of signing in; the password was right. */
export function CodeForm({ name, busy, isLocked, problem, onSubmit, onBack }: Props) {
  const t = useT()
  const [code, setCode] = useState('')
  const [strict, setStrict] = useState(false)

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (code.trim() && !isLocked) onSubmit(code.trim())
  }

  return (
    <form onSubmit={send} noValidate>
      {problem && <SignInProblem problem={problem} />}
      <p className="sign-in-name">{t('signIn.codeFor', { name })}</p>
      <TextField
        label={t('signIn.code')}
        hint={t('signIn.codeHint')}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that is still asked
        autoFocus
        error={strict && !code.trim() ? t('common.required', { field: t('signIn.code') }) : undefined}
      />
      <Button kind="primary" submit busy={busy} disabled={isLocked} wide>
        {t('signIn.submit')}
      </Button>
      <div className="sign-in-back">
        <Button kind="quiet" onClick={onBack}>
          {t('signIn.back')}
        </Button>
      </div>
    </form>
  )
}
