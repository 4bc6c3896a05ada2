import { useId } from 'react'

interface Props {
  readonly label: string
  /** "2026-11-23", or "". */
  readonly value: string
  readonly onChange: (day: string) => void
}

/** A day: the browser's own calendar, which every keyboard knows. */
export function DayField({ label, value, onChange }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input id={id} type="date" className="field-select" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}
