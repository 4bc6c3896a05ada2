import { useState } from 'react'
import { useT } from '../../i18n/use-language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type ListedPerson, findPeople } from './find-people.ts'
import { PeopleTable } from './people-table.tsx'
import './people.css'

interface Props {
  /** Name of the unit. */
  readonly unit: string
  readonly people: readonly ListedPerson[]
  /** Id of the person who looks at it. */
  readonly me: string
  readonly mayChange: (person: ListedPerson) => boolean
  readonly onChange: (person: ListedPerson) => void
}

/** The people of a unit, to be looked through. */
export function PeopleSection({ unit, people, me, mayChange, onChange }: Props) {
  const t = useT()
  const [words, setWords] = useState('')
  const found = findPeople(people, words)
  const count = words.trim()
    ? t('people.found', { count: people.length, found: found.length })
    : t('people.count', { count: people.length })
  return (
    <>
      <div className="people-find">
        <output>{count}</output>
        <TextField
          label={t('people.find')}
          placeholder={t('people.findHint')}
          value={words}
          onChange={setWords}
          autoComplete="off"
        />
      </div>
      {found.length === 0 ? (
        <p className="people-none">{t('people.noneFound', { words: words.trim() })}</p>
      ) : (
        <PeopleTable caption={t('people.table', { unit })} people={found} me={me} mayChange={mayChange} onChange={onChange} />
      )}
    </>
  )
}
