import { useT } from '../../i18n/use-language.tsx'
import type { PersonHere } from '../../session/people.ts'
import { placeLabel } from '../../session/place-label.ts'
import { useContent, usePeople, useSession } from '../../session/use-session.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { goToPlace } from './go-to-place.ts'
import './presence.css'

const SHOWN = 5

/** Who has the report open. A click goes to where that person is. */
export function PeopleStrip() {
  const t = useT()
  const people = usePeople()
  const content = useContent()
  const session = useSession()

  const title = (person: PersonHere) => {
    const name = person.me ? t('presence.me', { name: person.display }) : person.display
    const place = person.place && placeLabel(content, person.place)
    return place ? t('presence.at', { name, place }) : t('presence.nowhere', { name })
  }

  return (
    <ul className="people-strip" aria-label={t('presence.here')}>
      {people.slice(0, SHOWN).map((person) => (
        <li key={person.clientId}>
          <button
            type="button"
            className="people-strip-person"
            title={title(person)}
            aria-label={title(person)}
            onClick={() => person.place && goToPlace(session, person.place)}
          >
            <Avatar name={person.display} color={person.color} />
          </button>
        </li>
      ))}
      {people.length > SHOWN && <li className="people-strip-more">{t('presence.more', { count: people.length - SHOWN })}</li>}
    </ul>
  )
}
