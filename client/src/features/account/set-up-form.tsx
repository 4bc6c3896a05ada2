import { type FormEvent, useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { setUp } from '../../api/people.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { isAboutNewPassword } from '../../ui/new-password-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { AccountFields, EMPTY_ACCOUNT, isComplete } from './account-fields.tsx'

export function SetUpForm({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const t = useT()
  const [account, setAccount] = useState(EMPTY_ACCOUNT)
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()

  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (isComplete(account)) void submit(() => setUp(token, account), onDone)
  }

  return (
    <form onSubmit={send} noValidate>
      {problem && !isAboutNewPassword(problem) && (
        <ProblemNotice problem={problem} actions={isOver(problem) && <Link to="/sign-in">{t('signIn.title')}</Link>} />
      )}
      <AccountFields account={account} onChange={setAccount} strict={strict} problem={problem} />
      <Button kind="primary" submit busy={busy} wide>
        {t('setup.submit')}
      </Button>
    </form>
  )
}

/** A wrong or used link mostly means that there are accounts by now. */
function isOver({ code }: ProblemBody): boolean {
  return code === 'setup-link-invalid'
}
