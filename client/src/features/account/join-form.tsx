import { type FormEvent, useState } from 'react'
import { acceptInvitation } from '../../api/invitations.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { isAboutNewPassword } from '../../ui/new-password-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { AccountFields, EMPTY_ACCOUNT, isComplete } from './account-fields.tsx'

interface Props {
  readonly token: string
  /** The name that the invitation was made for. */
  readonly display: string
  readonly onJoined: () => void
}

/** The invited person chooses a user name and a password. */
export function JoinForm({ token, display, onJoined }: Props) {
  const t = useT()
  const [account, setAccount] = useState({ ...EMPTY_ACCOUNT, display })
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (isComplete(account)) void submit(() => acceptInvitation({ token, ...account }), onJoined)
  }

  return (
    <form onSubmit={send} noValidate>
      {problem && !isAboutNewPassword(problem) && <ProblemNotice problem={problem} />}
      <AccountFields account={account} onChange={setAccount} strict={strict} problem={problem} />
      <Button kind="primary" submit busy={busy} wide>
        {t('join.submit')}
      </Button>
    </form>
  )
}
