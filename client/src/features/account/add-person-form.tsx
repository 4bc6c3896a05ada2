import { type FormEvent, useState } from 'react'
import type { Me } from '@gongping/shared/protocol/http.ts'
import { ROLES, type Role } from '@gongping/shared/workflow/abilities.ts'
import { addPerson } from '../../api/people.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { AccountFields, EMPTY_ACCOUNT, isComplete } from './account-fields.tsx'

export function AddPersonForm({ onAdded }: { readonly onAdded: (person: Me) => void }) {
  const t = useT()
  const [account, setAccount] = useState(EMPTY_ACCOUNT)
  const [role, setRole] = useState<Role>('member')
  const [strict, setStrict] = useState(false)
  const { busy, problem, submit } = useSubmission()

  const added = (person: Me) => {
    setAccount(EMPTY_ACCOUNT)
    setStrict(false)
    onAdded(person)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setStrict(true)
    if (isComplete(account)) void submit(() => addPerson({ ...account, role }), added)
  }

  return (
    <form onSubmit={send} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <AccountFields account={account} onChange={setAccount} passwordLabel={t('people.initialPassword')} strict={strict} />
      <ChoiceField
        label={t('person.role')}
        choices={ROLES.map((value) => ({ value, label: t(`person.role.${value}`) })).toReversed()}
        value={role}
        onChange={(value) => setRole(value as Role)}
      />
      <Button kind="primary" submit busy={busy}>
        {t('people.submit')}
      </Button>
    </form>
  )
}
