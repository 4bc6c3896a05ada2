import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ReportMember } from '@gongping/shared/protocol/members.ts'
import { personColor } from '@gongping/shared/protocol/person-color.ts'
import { roleAllows } from '@gongping/shared/workflow/report-rights.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { whereaboutsWords } from '../../session/whereabouts.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { FindField } from '../../ui/find-field.tsx'
import { matchesWords } from '../../ui/matches-words.ts'
import { couldWrite } from './wanted-assignments.ts'

/** From so many people on a name is quicker typed than found. */
const MANY = 9

interface Props {
  readonly members: readonly ReportMember[]
  readonly places: readonly string[]
  /** Ids. */
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

/** Whoever writes in the report, to be ticked; the others cannot be given anything to write. */
export function PeopleChoice({ members, places, chosen, onChange }: Props) {
  const t = useT()
  const list = useRef<HTMLFieldSetElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [first] = useState(chosen)
  const writers = members
    .filter(({ role, person }) => roleAllows('report.write', role) || chosen.has(person.id))
    .toSorted(
      (a, b) =>
        Number(first.has(b.person.id)) - Number(first.has(a.person.id)) || a.person.display.localeCompare(b.person.display, 'zh'),
    )
  const areMany = writers.length >= MANY
  const found = writers.filter((member) => matchesWords(words, [member.person.display, whereaboutsWords(member)]))
  const names = writers.filter(({ person }) => chosen.has(person.id)).map(({ person }) => person.display)
  const boxes = () => [...(list.current?.querySelectorAll<HTMLInputElement>('[type=checkbox]:not(:disabled)') ?? [])]
  useEffect(() => list.current?.querySelector<HTMLElement>('input:not(:disabled)')?.focus(), [])

  const turn = (id: string) => onChange(chosen.symmetricDifference(new Set([id])))
  /** The only one who was found is who was meant; of several the list shows whom there is to choose from. */
  const onEnter = () => {
    const all = boxes()
    if (all.length !== 1) return all[0]?.focus()
    all[0]?.click()
    field.current?.select()
  }
  const onArrow = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const all = boxes()
    const at = all.findIndex((box) => box === document.activeElement) + step
    const next = at < 0 ? field.current : all[Math.min(at, all.length - 1)]
    next?.focus()
  }
  return (
    <fieldset ref={list} className="assign-list">
      <legend>{t('assign.who')}</legend>
      {areMany && (
        <FindField
          field={field}
          label={t('members.find')}
          words={words}
          onChange={setWords}
          onEnter={onEnter}
          onDown={() => boxes()[0]?.focus()}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the boxes in it */}
      <div className="assign-options" data-steady={areMany} onKeyDown={onArrow}>
        {found.map((member) => (
          <Person
            key={member.person.id}
            member={member}
            isAble={couldWrite(member, places)}
            isChosen={chosen.has(member.person.id)}
            onTurn={() => turn(member.person.id)}
          />
        ))}
        {found.length === 0 && <p className="assign-none">{t('members.noneFound')}</p>}
      </div>
      {areMany && (
        <p className="assign-chosen" aria-live="polite">
          {names.length > 0 && t('assign.chosen', { count: names.length, names: names.join('、') })}
        </p>
      )}
    </fieldset>
  )
}

interface PersonProps {
  readonly member: ReportMember
  readonly isAble: boolean
  readonly isChosen: boolean
  readonly onTurn: () => void
}

function Person({ member, isAble, isChosen, onTurn }: PersonProps) {
  const t = useT()
  const { me } = useSession()
  const { id, display } = member.person
  const name = id === me.id ? t('assign.person', { name: display }) : display
  const where = whereaboutsWords(member)
  return (
    <label data-off={!isAble}>
      <input type="checkbox" aria-label={name} checked={isChosen} disabled={!isAble && !isChosen} onChange={onTurn} />
      <Avatar name={display} color={personColor(id)} />
      <span className="assign-person">
        {name}
        {where !== '' && <span className="assign-note">{where}</span>}
        {!isAble && <span className="assign-note">{t('assign.cannotWrite')}</span>}
      </span>
    </label>
  )
}
