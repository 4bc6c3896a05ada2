import { useT } from '../../i18n/use-language.tsx'
import type { AskedAssignment } from '../../session/assignment-asked.ts'
import { meFirst, shareOf } from '../../session/place-owners.ts'
import { useAssignments, useMay, useRights, useSession } from '../../session/use-session.ts'
import { LockIcon } from '../../ui/icons.tsx'
import { NameTag } from '../../ui/name-tag.tsx'
import { DoneToggle } from './done-toggle.tsx'
import './assignment.css'

interface Props {
  /** The section's place, or those of a table. */
  readonly places: readonly string[]
  /** What the part is called. */
  readonly name: string
  readonly asks: AskedAssignment
}

/** Beside a heading: whose the part is, a mark of one's own that it is done, and the way to share it out. */
export function PlaceSide({ places, name, asks }: Props) {
  const t = useT()
  const session = useSession()
  const all = useAssignments()
  const mayAssign = useMay('report.assign')
  const { except } = useRights()
  const { people, doneBy, isDone, isBinding } = shareOf(all, places)
  const names = meFirst(people, session.me.id).map(({ display }) => display)
  // Of a part that is closed to this person the lock says whose it is.
  const isClosed = places.length === 1 && except.includes(places[0] ?? '')
  const label = [t('assign.by', { names: names.join('、') }), ...(isDone ? [t('assign.done')] : [])].join('，')
  return (
    <>
      {people.length > 0 && !isClosed && (
        <span className="place-side-people" data-binding={isBinding}>
          {isBinding && <LockIcon />}
          <NameTag names={names} label={isBinding ? `${label}，${t('assign.bindingMark')}` : label} isDone={isDone} />
        </span>
      )}
      <DoneToggle places={places} name={name} isDone={doneBy.some(({ id }) => id === session.me.id)} />
      {mayAssign && (
        <button
          type="button"
          className="place-side-assign"
          aria-label={t('assign.place', { place: name })}
          onClick={() => session.askedAssignment.set(asks)}
        >
          {t('assign.do')}
        </button>
      )}
    </>
  )
}
