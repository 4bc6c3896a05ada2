import { useState } from 'react'
import { personColor } from '@gongping/shared/protocol/person-color.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Table } from '../../ui/table.tsx'
import type { ListedPerson } from './find-people.ts'
import { PersonState } from './person-state.tsx'
import { standingOf } from './standing.ts'

interface Props {
  readonly caption: string
  readonly people: readonly ListedPerson[]
  /** Id of the person who looks at it. */
  readonly me: string
  readonly mayChange: (person: ListedPerson) => boolean
  readonly onChange: (person: ListedPerson) => void
}

export function PeopleTable({ caption, people, me, mayChange, onChange }: Props) {
  const t = useT()
  const head = (
    <>
      <th scope="col">{t('person.display')}</th>
      <th scope="col">{t('person.name')}</th>
      <th scope="col">{t('person.division')}</th>
      <th scope="col">{t('person.post')}</th>
      <th scope="col">{t('people.standing')}</th>
      <th scope="col">{t('people.state')}</th>
      <th scope="col">{t('people.lastSignIn')}</th>
      <th scope="col">{t('people.secondFactor')}</th>
      <th scope="col">
        <span className="visually-hidden">{t('people.action')}</span>
      </th>
    </>
  )
  return (
    <Table caption={caption} head={head} className="people-table">
      {people.map((person) => (
        <Row key={person.id} person={person} isMe={person.id === me} onChange={mayChange(person) ? onChange : undefined} />
      ))}
    </Table>
  )
}

interface RowProps {
  readonly person: ListedPerson
  readonly isMe: boolean
  /** Absent: somebody else looks after this account. */
  readonly onChange: ((person: ListedPerson) => void) | undefined
}

function Row({ person, isMe, onChange }: RowProps) {
  const { t, language } = useLanguage()
  const [now] = useState(() => new Date())
  const { id, display, name, division, post, lastSignInAt, hasSecondFactor } = person
  return (
    <tr data-inactive={!person.isActive}>
      <th scope="row">
        <span className="people-name">
          <Avatar name={display} color={personColor(id)} />
          <span>
            {display}
            {isMe && <span className="table-none">{t('people.me')}</span>}
          </span>
        </span>
      </th>
      <td>{name}</td>
      <td>{division || <None />}</td>
      <td>{post || <None />}</td>
      <td className="table-words">{t(`people.standing.${standingOf(person)}`)}</td>
      <td className="table-words">
        <PersonState person={person} />
      </td>
      <td className="table-fixed number">
        {lastSignInAt === null ? (
          <span className="table-none">{t('person.never')}</span>
        ) : (
          <time dateTime={lastSignInAt}>{formatTime(new Date(lastSignInAt), now, language)}</time>
        )}
      </td>
      <td className="table-words">{hasSecondFactor ? t('people.secondFactorOn') : <None />}</td>
      <td className="table-action">
        {onChange && (
          <Button kind="quiet" label={t('people.changeNamed', { name: display })} onClick={() => onChange(person)}>
            {t('people.change')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function None() {
  return <span className="table-none">—</span>
}
