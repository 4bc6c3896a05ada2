import { useRef, useState } from 'react'
import type { WantedMember } from '@gongping/shared/protocol/members.ts'
import { useT } from '../../i18n/use-language.tsx'
import { whereaboutsWords } from '../../session/whereabouts.ts'
import { FindField } from '../../ui/find-field.tsx'
import { matchesWords } from '../../ui/matches-words.ts'
import type { MemberEntry } from './member-list.ts'
import { MemberRow } from './member-row.tsx'

/** From so many people on a name is quicker typed than found. */
const MANY = 9

interface Props {
  readonly entries: readonly MemberEntry[]
  readonly meId: string
  readonly onChange: (entry: MemberEntry, wanted: WantedMember) => Promise<void>
}

/** Everybody with role and what it means. */
export function MemberTable({ entries, meId, onChange }: Props) {
  const t = useT()
  const [words, setWords] = useState('')
  const table = useRef<HTMLTableElement>(null)
  const found = entries.filter((entry) =>
    matchesWords(words, [entry.person.display, whereaboutsWords(entry), entry.reviewsUnit ? t('members.bureau') : '']),
  )
  const goToFirst = () => table.current?.querySelector<HTMLElement>('tbody :is(select, button)')?.focus()
  return (
    <>
      {entries.length >= MANY && (
        <div className="members-find">
          <FindField label={t('members.find')} words={words} onChange={setWords} onEnter={goToFirst} onDown={goToFirst} />
          <span aria-live="polite">{t('members.count', { found: found.length, all: entries.length })}</span>
        </div>
      )}
      <table ref={table} className="members-table">
        <thead>
          <tr>
            <th scope="col">{t('members.person')}</th>
            <th scope="col">{t('members.role')}</th>
            <th scope="col">{t('members.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((entry) => (
            <MemberRow
              key={entry.person.id}
              entry={entry}
              isMe={entry.person.id === meId}
              onChange={(wanted) => onChange(entry, wanted)}
            />
          ))}
        </tbody>
      </table>
      {found.length === 0 && <p className="members-none">{t('members.noneFound')}</p>}
      {entries.every(({ person }) => person.id === meId) && <p className="members-none">{t('members.onlyYou')}</p>}
    </>
  )
}
