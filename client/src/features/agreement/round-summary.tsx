import { useState } from 'react'
import type { Round } from '@gongping/shared/protocol/agreement.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { Mark } from './round-details.tsx'
import { hasAgreed, voidingOf } from './round-words.ts'

/** What fits one line: who was asked and has agreed, or why it ended and whose word is void. The rest unfolds. */
export function RoundSummary({ round }: { readonly round: Round }) {
  const { t, language } = useLanguage()
  const [now] = useState(() => new Date())
  const { confirmations, submitted, note } = round
  const voiding = voidingOf(round)
  if (voiding) {
    const names = confirmations.filter(hasAgreed).map(({ person }) => person.display)
    return (
      <>
        {voiding.ending.reason !== '' && <q>{voiding.ending.reason}</q>}
        {names.length > 0 && <span>{t('agreement.void', { names: names.join('、') })}</span>}
      </>
    )
  }
  return (
    <>
      {confirmations.map((said) => (
        <span key={said.person.id} className="agreement-person" data-decision={said.decision}>
          <Mark said={said} />
          {said.post !== '' && <span className="agreement-post">{said.post}</span>} {said.person.display}
          <span className="agreement-when">
            {said.at === null ? t('agreement.waiting') : formatTime(new Date(said.at), now, language)}
          </span>
        </span>
      ))}
      {note !== '' && <span className="agreement-when">{t('agreement.noteOf', { name: submitted.by.display, note })}</span>}
    </>
  )
}
