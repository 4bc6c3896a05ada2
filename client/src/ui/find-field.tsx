import type { KeyboardEvent, RefObject } from 'react'
import './field.css'

interface Props {
  readonly label: string
  readonly words: string
  readonly onChange: (words: string) => void
  /** Enter: never sends the form around it. */
  readonly onEnter: () => void
  /** Arrow down, to what was found. */
  readonly onDown: () => void
  readonly field?: RefObject<HTMLInputElement | null>
}

/** Finds somebody or something in a long list while one types. Escape empties it before it closes anything. */
export function FindField({ label, words, onChange, onEnter, onDown, field }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows choose among the words of an input method first.
    if (event.nativeEvent.isComposing) return
    const act = { Enter: onEnter, ArrowDown: onDown, Escape: words === '' ? undefined : () => onChange('') }[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <input
      ref={field}
      type="search"
      className="field-select find-field"
      aria-label={label}
      placeholder={label}
      value={words}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}
