import { type FormEvent, useState } from 'react'
import { setUp } from '../../api/people.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
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
      {problem && <ProblemNotice problem={problem} />}
      <AccountFields account={account} onChange={setAccount} passwordLabel={t('person.password')} strict={strict} />
      <Button kind="primary" submit busy={busy} wide>
        {t('setup.submit')}
      </Button>
    </form>
  )
}
