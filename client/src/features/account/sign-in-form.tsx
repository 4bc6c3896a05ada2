import { useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { signIn } from '../../api/people.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { CodeForm } from './code-form.tsx'
import { CredentialsForm } from './credentials-form.tsx'
import { useLock } from './use-lock.ts'

interface Props {
  /** Who was signed in here, if the page knows. */
  readonly name?: string
  /** False: somebody may be typing something else; the form waits to be given the keyboard. */
  readonly takesFocus?: boolean
  readonly onSignedIn: () => void
}

/** User name and password, then the code of the second factor from those who have one. */
export function SignInForm({ name = '', takesFocus = true, onSignedIn }: Props) {
  const [credentials, setCredentials] = useState({ name, password: '' })
  const [needsCode, setNeedsCode] = useState(false)
  const [tried, setTried] = useState('')
  const { busy, problem, submit } = useSubmission()
  const isLocked = useLock(problem)

  const send = (code?: string) =>
    void submit(async () => {
      setTried(credentials.name)
      const answer = await signIn({ ...credentials, ...(code !== undefined && { code }) })
      if (!answer.ok && isAboutCode(answer.error)) setNeedsCode(true)
      if (!answer.ok && answer.error.code === 'credentials-wrong') setNeedsCode(false)
      return answer
    }, onSignedIn)

  if (needsCode)
    return (
      <CodeForm
        name={credentials.name}
        busy={busy}
        isLocked={isLocked}
        problem={problem?.code === 'second-factor-required' ? null : problem}
        onSubmit={send}
        onBack={() => setNeedsCode(false)}
      />
    )
  return (
    <CredentialsForm
      credentials={credentials}
      onChange={setCredentials}
      startsAtPassword={name !== ''}
      takesFocus={takesFocus}
      busy={busy}
      // Somebody else may try meanwhile.
      isLocked={isLocked && credentials.name === tried}
      problem={problem && isAboutCode(problem) ? null : problem}
      onSubmit={send}
    />
  )
}

function isAboutCode({ code }: ProblemBody): boolean {
  return code === 'second-factor-required' || code === 'second-factor-wrong'
}
