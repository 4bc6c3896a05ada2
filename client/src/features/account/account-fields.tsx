import type { NewAccount } from '../../api/people.ts'
import type { Translate } from '../../i18n/translate.ts'
import { useT } from '../../i18n/use-language.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface Props {
  readonly account: NewAccount
  readonly onChange: (account: NewAccount) => void
  readonly passwordLabel: string
  /** Show what is missing; set once somebody tried to send. */
  readonly strict: boolean
}

export const EMPTY_ACCOUNT: NewAccount = { name: '', display: '', password: '' }

const MIN_PASSWORD_LENGTH = 8

export function isComplete({ name, display, password }: NewAccount): boolean {
  return name.trim() !== '' && display.trim() !== '' && password.length >= MIN_PASSWORD_LENGTH
}

/** The fields of a new account: what colleagues see, what one signs in with, the password. */
export function AccountFields({ account, onChange, passwordLabel, strict }: Props) {
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
      <TextField
        label={passwordLabel}
        hint={t('person.passwordHint')}
        value={account.password}
        onChange={(password) => onChange({ ...account, password })}
        error={strict ? passwordError(account.password, t) : undefined}
        autoComplete="new-password"
        password
      />
    </>
  )
}

function passwordError(password: string, t: Translate): string | undefined {
  return password.length < MIN_PASSWORD_LENGTH ? t('person.passwordShort') : undefined
}
