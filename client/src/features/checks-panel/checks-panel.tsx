import { useRef } from 'react'
import type { Severity } from '@gongping/shared/checks/finding.ts'
import { useT } from '../../i18n/use-language.tsx'
import type { FindingCard } from '../../session/finding-cards.ts'
import { useExplainedCards, useFindingCards } from '../../session/use-finding-cards.ts'
import { useContent } from '../../session/use-session.ts'
import { useKeptFocus } from '../../ui/kept-focus.ts'
import { CardText } from './card-text.tsx'
import { Explain } from './explain.tsx'
import { ExplainedGroup } from './explained-group.tsx'
import { holdsFigure } from './holds-figure.ts'
import { Offers } from './offers.tsx'
import { UseComputed } from './use-computed.tsx'
import './checks-panel.css'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'style']

/** What does not fit together, what must be done first. Each place leads to the words or the cell. */
export function ChecksPanel() {
  const cards = useFindingCards()
  const explained = useExplainedCards()
  const panel = useRef<HTMLDivElement>(null)
  useKeptFocus(panel, 'li')
  return (
    <div ref={panel}>
      {cards.length === 0 && <NoFindings isExplained={explained.length > 0} />}
      {SEVERITIES.map((severity) => {
        const group = cards.filter((card) => card.severity === severity)
        return group.length > 0 && <Group key={severity} severity={severity} cards={group} />
      })}
      {explained.length > 0 && <ExplainedGroup cards={explained} />}
    </div>
  )
}

function NoFindings({ isExplained }: { readonly isExplained: boolean }) {
  const t = useT()
  const checked = useContent(holdsFigure)
  if (isExplained) {
    return (
      <div className="checks-none">
        <p>{t('explain.all')}</p>
        <p>{t('explain.allText')}</p>
      </div>
    )
  }
  return (
    <div className="checks-none">
      <p>{t(checked ? 'checks.none' : 'checks.noFigures')}</p>
      <p>{t(checked ? 'checks.noneText' : 'checks.noFiguresText')}</p>
    </div>
  )
}

function Group({ severity, cards }: { readonly severity: Severity; readonly cards: readonly FindingCard[] }) {
  const t = useT()
  return (
    <section className="checks" data-severity={severity}>
      <h3 className="checks-severity">
        {t(`checks.${severity}`)}
        <span className="number">{cards.length}</span>
      </h3>
      <ul>
        {cards.map((card) => (
          <li key={card.findings[0]?.fingerprint}>
            <CardText card={card} />
            <Offers card={card} />
            <UseComputed places={card.places} />
            <Explain card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}
