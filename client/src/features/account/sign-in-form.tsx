import { type FormEvent, useState } from 'react'
import type { Me } from '@gongping/shared/protocol/http.ts'
import { signIn } from '../../api/people.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

export function SignInForm({ onSignedIn }: { readonly onSignedIn: (me: Me) => void }) {
  const t = useT()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (name && password) void submit(() => signIn(name, password), onSignedIn)
  }

  return (
    <form onSubmit={send} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <TextField
        label={t('signIn.name')}
        value={name}
        onChange={setName}
        autoComplete="username"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- signing in is all there is to do where this form stands
        autoFocus
        error={strict && !name ? t('common.required', { field: t('signIn.name') }) : undefined}
      />
      <TextField
        label={t('signIn.password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        password
        error={strict && !password ? t('common.required', { field: t('signIn.password') }) : undefined}
      />
      <Button kind="primary" submit busy={busy} wide>
        {t('signIn.submit')}
      </Button>
    </form>
  )
}
