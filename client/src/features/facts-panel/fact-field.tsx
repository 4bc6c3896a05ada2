import { type CSSProperties, type KeyboardEvent, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { FactYear } from '@gongping/shared/figures/fact-amount.ts'
import { ROOT_FACTS, factKey } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { type BoundValue, bindValue } from '../../session/bind-value.ts'
import { gaveWayText } from '../../session/gave-way-text.ts'
import { EDIT_ORIGIN } from '../../session/report-session.ts'
import { useMayChange, usePeople, useSession } from '../../session/use-session.ts'
import { writerOf } from '../../session/writer-of.ts'
import { useToast } from '../../ui/toast.tsx'
import { factSlot } from './fact-slot.ts'
import { goBeside } from './go-beside.ts'

interface Props {
  readonly fact: string
  readonly year: FactYear
  /** For screen readers: the fact and the year. */
  readonly name: string
  /** What stands there as long as nobody writes: the sum of the parts. */
  readonly reckoned: string
  /** Element that says why it is no figure. */
  readonly wrongId: string | null
}

/** A value of a fact, written with each key like a figure of the table. */
export function FactField({ fact, year, name, reckoned, wrongId }: Props) {
  const t = useT()
  const session = useSession()
  const editable = useMayChange(ROOT_FACTS)
  const box = useRef<HTMLInputElement>(null)
  const bound = useRef<BoundValue>(null)
  const [overtaken, setOvertaken] = useState<string | null>(null)
  const toast = useToast()
  const colleague = usePeople().find(
    ({ me, place }) => !me && place && 'fact' in place && place.fact === fact && place.year === year,
  )

  const writer = () => writerOf(session.report.facts, factKey(fact, year), session.people.get()) ?? t('table.colleague')
  const gaveWay = useEffectEvent((mine: string, theirs: string) =>
    toast(gaveWayText(t, { field: name, name: writer(), mine, theirs })),
  )

  useLayoutEffect(() => {
    if (!box.current) return undefined
    const binding = bindValue(box.current, factSlot(session.report, fact, year), {
      edit: (change) => session.edit(ROOT_FACTS, change),
      origin: EDIT_ORIGIN,
      shown: () => {},
      overtaken: setOvertaken,
      gaveWay: (mine, theirs) => gaveWay(mine, theirs),
    })
    bound.current = binding
    return () => binding.release()
  }, [session, fact, year])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const key = event.key.toLowerCase()
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && key === 'z' && !event.shiftKey) session.undoStep()
    else if (isCommand && (key === 'z' || key === 'y')) session.redoStep()
    else if (key === 'escape') bound.current?.revert()
    else if (!goBeside(event.currentTarget, event.key, event.shiftKey)) return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={box}
        className="facts-field number"
        aria-label={name}
        aria-invalid={wrongId !== null}
        aria-describedby={wrongId ?? undefined}
        placeholder={reckoned}
        readOnly={!editable}
        spellCheck={false}
        autoComplete="off"
        data-year={year}
        data-colleague={colleague && ''}
        style={colleague && ({ '--colleague': colleague.color } as CSSProperties)}
        onFocus={(event) => {
          session.undo.stopCapturing()
          session.setPlace({ fact, year })
          event.currentTarget.select()
        }}
        onBlur={() => {
          bound.current?.settle()
          // Another window in front is no reason to leave.
          if (document.hasFocus()) session.setPlace(null)
        }}
        onKeyDown={onKeyDown}
      />
      {colleague && (
        <span className="facts-colleague" style={{ '--colleague': colleague.color } as CSSProperties}>
          {colleague.display}
        </span>
      )}
      {overtaken !== null && (
        <output className="facts-news">
          {overtaken === ''
            ? t('table.overtakenEmpty', { name: writer() })
            : t('table.overtaken', { name: writer(), value: overtaken })}
        </output>
      )}
    </>
  )
}
