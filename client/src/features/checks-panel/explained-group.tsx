import { useState } from 'react'
import type { FindingExplanation } from '@gongping/shared/protocol/http.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import type { FindingCard } from '../../session/finding-cards.ts'
import { useLive, useMayExplain, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { askEach } from './ask-each.ts'
import { CardText } from './card-text.tsx'
import './explain.css'

/** Findings that may stay, folded away: what they are, why, and who said so. */
export function ExplainedGroup({ cards }: { readonly cards: readonly FindingCard[] }) {
  const t = useT()
  const all = useLive(useSession().explanations.all)
  return (
    <details className="checks explained">
      <summary>{t('explain.explained', { count: cards.length })}</summary>
      <ul>
        {cards.map((card) => (
          <li key={card.findings[0]?.fingerprint}>
            <CardText card={card} />
            {saidOf(card, all).map((said) => (
              <ExplanationText key={said[0]?.fingerprint} said={said} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What was said of a card; of several findings at once often the same, then once. */
function saidOf({ findings }: FindingCard, all: readonly FindingExplanation[]): FindingExplanation[][] {
  const said = all.filter((one) => findings.some(({ fingerprint }) => fingerprint === one.fingerprint))
  return [...Map.groupBy(said, ({ text, person }) => JSON.stringify([text, person.id])).values()]
}

function ExplanationText({ said }: { readonly said: readonly FindingExplanation[] }) {
  const { t, language } = useLanguage()
  const { explanations } = useSession()
  const { busy, problem, submit } = useSubmission()
  const mayExplain = useMayExplain()
  const [now] = useState(() => new Date())
  const [first] = said
  if (!first) return null
  const { text, person, at } = first
  const fingerprints = said.map(({ fingerprint }) => fingerprint)
  const withdraw = () => askEach(fingerprints, (each) => explanations.withdraw(each))
  return (
    <>
      <p className="explained-text">{text}</p>
      <div className="explained-by">
        <span>{t('explain.by', { name: person.display, time: formatTime(new Date(at), now, language) })}</span>
        {mayExplain && (
          <Button kind="quiet" busy={busy} onClick={() => void submit(withdraw, () => {})}>
            {t('explain.withdraw')}
          </Button>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
