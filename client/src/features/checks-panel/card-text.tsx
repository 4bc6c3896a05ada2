import { useState } from 'react'
import type { Finding } from '@gongping/shared/checks/finding.ts'
import { useT } from '../../i18n/use-language.tsx'
import type { FindingCard } from '../../session/finding-cards.ts'
import { PlaceButton } from './place-button.tsx'
import { useSentence } from './use-sentence.ts'

/** So many places are read at a glance. */
const FEW = 3

/** What does not fit together, and the ways to its places. */
export function CardText({ card: { findings, places } }: { readonly card: FindingCard }) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  const [first] = findings
  // One place more needs no more room than saying so.
  const rest = places.length > FEW + 1 ? places.length - FEW : 0
  return (
    <>
      {findings
        .filter((finding) => finding === first || !saysSameRepair(finding, first))
        .map((finding) => (
          <Sentence key={finding.fingerprint} finding={finding} />
        ))}
      <p className="checks-places">
        {(isOpen ? places : places.slice(0, places.length - rest)).map((place) => (
          <PlaceButton key={JSON.stringify(place)} place={place} />
        ))}
        {rest > 0 && (
          <button type="button" className="checks-rest" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t('checks.fewer') : t('checks.rest', { count: rest })}
          </button>
        )}
      </p>
    </>
  )
}

function Sentence({ finding }: { readonly finding: Finding }) {
  return <p>{useSentence(finding)}</p>
}

/** 98.10元 should be 98.10万元: nobody needs to be told that twice. */
function saysSameRepair({ params }: Finding, first: Finding | undefined): boolean {
  const { wrong, right } = params
  return wrong !== undefined && right !== undefined && wrong === first?.params['wrong'] && right === first.params['right']
}
