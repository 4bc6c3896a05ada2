import { useId } from 'react'
import './field.css'

interface Choice {
  readonly value: string
  readonly label: string
  readonly note?: string
}

interface Props {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One of a few, all of them visible. */
export function ChoiceField({ label, choices, value, onChange }: Props) {
  const name = useId()
  return (
    <fieldset className="field choice">
      <legend className="field-label">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice-option" data-chosen={choice.value === value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.note && <span className="choice-note">{choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
