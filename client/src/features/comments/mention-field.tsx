/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element of HTML offers names inside of a longer text */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { MAX_COMMENT } from '@gongping/shared/protocol/comments.ts'
import type { PersonName } from '@gongping/shared/protocol/http.ts'
import { mentionTyped, writeMention } from './mentioned.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly people: readonly PersonName[]
  readonly onChange: (value: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const MOST = 8

/** A text in which an @ offers the names of colleagues, after the ARIA combobox pattern. */
export function MentionField({ label, value, people, onChange, onKeyDown }: Props) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [chosen, setChosen] = useState(0)
  const wanted = useRef<number | null>(null)
  const offered = typed === null ? [] : people.filter(({ display }) => display.includes(typed)).slice(0, MOST)
  const isOpen = offered.length > 0

  // It opens where somebody asked to write; the card has its place beside the words by then.
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useLayoutEffect(() => {
    if (wanted.current === null) return
    box.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  })

  const look = (field: HTMLTextAreaElement) => {
    setTyped(mentionTyped(field.value, field.selectionStart))
    setChosen(0)
  }
  const write = (person: PersonName | undefined) => {
    const field = box.current
    if (!field || !person) return
    const next = writeMention(value, field.selectionStart, person.display)
    wanted.current = next.caret
    setTyped(null)
    onChange(next.text)
    field.focus()
  }
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!isOpen || event.nativeEvent.isComposing) return onKeyDown(event)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setChosen((chosen + step + offered.length) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') write(offered[chosen])
    else if (event.key === 'Escape') setTyped(null)
    else return onKeyDown(event)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="mention">
      <textarea
        ref={box}
        rows={2}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen ? `${id}-${chosen}` : undefined}
        placeholder={label}
        value={value}
        maxLength={MAX_COMMENT}
        onChange={(event) => {
          onChange(event.target.value)
          look(event.target)
        }}
        onClick={(event) => look(event.currentTarget)}
        onBlur={() => setTyped(null)}
        onKeyDown={onKey}
      />
      <div id={`${id}-list`} role="listbox" aria-label="@" className="mention-list" hidden={!isOpen}>
        {offered.map((person, at) => (
          <div
            key={person.id}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            onMouseDown={(event) => {
              event.preventDefault()
              write(person)
            }}
          >
            {person.display}
          </div>
        ))}
      </div>
    </div>
  )
}
