import { useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { problemText } from '../i18n/problem-text.ts'
import { useLanguage } from '../i18n/use-language.tsx'
import { TextField } from './text-field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (password: string) => void
  /** Show what is missing; set once somebody tried to send. */
  readonly strict: boolean
  /** What went wrong with the form; shown here if it is this password that was refused. */
  readonly problem: ProblemBody | null
  /** It is to be passed on, so it can be read. */
  readonly isReadable?: boolean
}

const MIN_PASSWORD_LENGTH = 8

export function isLongEnough(password: string): boolean {
  return password.length >= MIN_PASSWORD_LENGTH
}

/** Whether a form was refused for the password that somebody chose: too short, the old one, one that everybody guesses. */
export function isAboutNewPassword(problem: ProblemBody | null): boolean {
  return problem !== null && /^password-(?!wrong|change-required)/.test(problem.code)
}

/** A password that somebody chooses; the server has the last word about it. */
export function NewPasswordField({ label, value, onChange, strict, problem, isReadable = false }: Props) {
  const { t, language } = useLanguage()
  const [refused, setRefused] = useState({ problem, value })
  if (refused.problem !== problem) setRefused({ problem, value })
  // It holds for what was sent, not for what is typed since.
  const refusal = problem && isAboutNewPassword(problem) && refused.value === value ? problemText(problem, language) : null
  const missing = strict && !isLongEnough(value) ? t('person.passwordShort') : undefined
  return (
    <TextField
      label={label}
      hint={t('person.passwordHint')}
      value={value}
      onChange={onChange}
      error={missing ?? (refusal ? t('person.passwordRefused', refusal) : undefined)}
      autoComplete={isReadable ? 'off' : 'new-password'}
      password={!isReadable}
    />
  )
}
