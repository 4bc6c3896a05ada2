import { useT } from '../i18n/use-language.tsx'
import { TextField } from './text-field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (password: string) => void
  /** Show what is missing; set once somebody tried to send. */
  readonly strict: boolean
}

const MIN_PASSWORD_LENGTH = 8

export function isLongEnough(password: string): boolean {
  return password.length >= MIN_PASSWORD_LENGTH
}

/** A password that somebody chooses; the server has the last word about it. */
export function NewPasswordField({ label, value, onChange, strict }: Props) {
  const t = useT()
  return (
    <TextField
      label={label}
      hint={t('person.passwordHint')}
      value={value}
      onChange={onChange}
      error={strict && !isLongEnough(value) ? t('person.passwordShort') : undefined}
      autoComplete="new-password"
      password
    />
  )
}
