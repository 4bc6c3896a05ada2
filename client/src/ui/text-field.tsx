import { Input } from 'antd'
import { type HTMLInputAutoCompleteAttribute, useId } from 'react'
import { useT } from '../i18n/use-language.tsx'
import { AntTheme } from './ant-theme.tsx'
import './field.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
  /** What is wrong with the value; shown instead of the hint. */
  readonly error?: string | undefined
  readonly password?: boolean
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly autoFocus?: boolean
  readonly inputMode?: 'text' | 'numeric' | 'email'
  readonly maxLength?: number
  readonly placeholder?: string | undefined
}

export function TextField({ label, value, onChange, hint, error, password = false, maxLength = 200, ...rest }: Props) {
  const t = useT()
  const id = useId()
  const note = error ?? hint
  const Control = password ? Input.Password : Input
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <AntTheme words={{ show: t('person.passwordShow'), hide: t('person.passwordHide') }}>
        <Control
          {...rest}
          id={id}
          value={value}
          maxLength={maxLength}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error !== undefined}
          {...(error !== undefined && { status: 'error' as const })}
          {...(note !== undefined && { 'aria-describedby': `${id}-note` })}
        />
      </AntTheme>
      {note !== undefined && (
        <p id={`${id}-note`} className={error === undefined ? 'field-note' : 'field-note field-note-error'}>
          {note}
        </p>
      )}
    </div>
  )
}
