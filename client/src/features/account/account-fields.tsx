import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import type { NewAccount } from '../../api/people.ts'
import { useT } from '../../i18n/use-language.tsx'
import { NewPasswordField, isLongEnough } from '../../ui/new-password-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface Props {
  readonly account: NewAccount
  readonly onChange: (account: NewAccount) => void
  /** Show what is missing; set once somebody tried to send. */
  readonly strict: boolean
  /** What went wrong with the form. */
  readonly problem: ProblemBody | null
}

export const EMPTY_ACCOUNT: NewAccount = { name: '', display: '', password: '' }

export function isComplete({ name, display, password }: NewAccount): boolean {
  return name.trim() !== '' && display.trim() !== '' && isLongEnough(password)
}

/** The fields of a new account: what colleagues see, what one signs in with, the password. */
export function AccountFields({ account, onChange, strict, problem }: Props) {
  const t = useT()
  const missing = (value: string, field: string) => (strict && value.trim() === '' ? t('common.required', { field }) : undefined)
  return (
    <>
      <TextField
        label={t('person.display')}
        hint={t('person.displayHint')}
        value={account.display}
        onChange={(display) => onChange({ ...account, display })}
        error={missing(account.display, t('person.display'))}
        autoComplete="off"
      />
      <TextField
        label={t('person.name')}
        hint={t('person.nameHint')}
        value={account.name}
        onChange={(name) => onChange({ ...account, name })}
        error={missing(account.name, t('person.name'))}
        autoComplete="username"
      />
      <NewPasswordField
        label={t('person.password')}
        value={account.password}
        onChange={(password) => onChange({ ...account, password })}
        strict={strict}
        problem={problem}
      />
    </>
  )
}
