import { useEffect, useRef } from 'react'
import type { ReportMember } from '@gongping/shared/protocol/members.ts'
import { personColor } from '@gongping/shared/protocol/person-color.ts'
import { roleAllows } from '@gongping/shared/workflow/report-rights.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { couldWrite } from './wanted-assignments.ts'

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
  const { me } = useSession()
  const list = useRef<HTMLFieldSetElement>(null)
  const writers = members
    .filter(({ role, person }) => roleAllows('report.write', role) || chosen.has(person.id))
    .toSorted((a, b) => a.person.display.localeCompare(b.person.display, 'zh'))
  useEffect(() => list.current?.querySelector<HTMLElement>('input:not(:disabled)')?.focus(), [])
  return (
    <fieldset ref={list} className="assign-list">
      <legend>{t('assign.who')}</legend>
      <div className="assign-options">
        {writers.map((member) => {
          const { id, display } = member.person
          const isAble = couldWrite(member, places)
          return (
            <label key={id} data-off={!isAble}>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                disabled={!isAble && !chosen.has(id)}
                onChange={() => onChange(chosen.symmetricDifference(new Set([id])))}
              />
              <Avatar name={display} color={personColor(id)} />
              <span>
                {id === me.id ? t('assign.person', { name: display }) : display}
                {!isAble && <span className="assign-note">{t('assign.cannotWrite')}</span>}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
