import { useState } from 'react'
import type { Confirmation, Round, Stamp } from '@gongping/shared/protocol/agreement.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { reportAddress } from '../../session/report-address.ts'
import { useSession } from '../../session/use-session.ts'
import { Link } from '../../ui/link.tsx'
import { type Voided, voidingOf } from './round-words.ts'

/** One round in full: who submitted which version, what each said who was asked, and what became of it. */
export function RoundDetails({ round }: { readonly round: Round }) {
  const { t } = useLanguage()
  const { id } = useSession()
  const { number, version, submitted, note, confirmations, agreed, published } = round
  const voiding = voidingOf(round)
  return (
    <li className="agreement-round">
      <p>
        <b>{t('agreement.round', { number })}</b>
        {version !== null && (
          <>
            {' · '}
            <Link to={reportAddress(id, { kind: 'version', number: version })}>
              {t('agreement.version', { number: version })}
            </Link>
          </>
        )}
      </p>
      <ul>
        <Act stamp={submitted} how="submitted" words={note} />
        {confirmations.map((said) => (
          <Said key={said.person.id} said={said} />
        ))}
        {agreed && <Act stamp={agreed} how="agreed" />}
        {published && <Act stamp={published} how="published" />}
        {voiding && <Act stamp={voiding.ending} how={voiding.how} words={voiding.ending.reason} />}
      </ul>
    </li>
  )
}

interface ActProps {
  readonly stamp: Stamp
  readonly how: 'submitted' | 'agreed' | 'published' | Voided
  readonly words?: string
}

/** What somebody did to the round as a whole. Nobody did it before there were rounds. */
function Act({ stamp: { by, at }, how, words = '' }: ActProps) {
  const { t, language } = useLanguage()
  const [now] = useState(() => new Date())
  if (by.display === '') return null
  return (
    <li>
      {t(`agreement.act.${how}`, { name: by.display, time: formatTime(new Date(at), now, language) })}
      {words !== '' && <q>{words}</q>}
    </li>
  )
}

function Said({ said: { person, post, decision, opinion, at } }: { readonly said: Confirmation }) {
  const { t, language } = useLanguage()
  const [now] = useState(() => new Date())
  const time = at === null ? '' : ` ${formatTime(new Date(at), now, language)}`
  return (
    <li data-decision={decision}>
      <Mark said={{ decision }} />
      {post !== '' && <span className="agreement-post">{post}</span>} {person.display}
      <span className="agreement-when">{t(`agreement.${decision ?? 'waiting'}`) + time}</span>
      {/* Of whoever returned it, it is why the round ended. */}
      {opinion !== '' && decision !== 'returned' && <q>{opinion}</q>}
    </li>
  )
}

const MARKS = { agreed: '✓', returned: '✗', null: '○' } as const

/** What somebody said, at a glance; beside words that say it. */
export function Mark({ said: { decision } }: { readonly said: Pick<Confirmation, 'decision'> }) {
  return (
    <span className="agreement-mark" aria-hidden="true">
      {MARKS[`${decision}`]}
    </span>
  )
}
