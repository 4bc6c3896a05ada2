import { useMemo } from 'react'
import { type FindingCard, cardsOf } from './finding-cards.ts'
import { useExplainedFindings, useFindings } from './use-session.ts'

/** What has to be mended, each slip once. */
export function useFindingCards(): readonly FindingCard[] {
  const findings = useFindings()
  return useMemo(() => cardsOf(findings), [findings])
}

/** What may stay as somebody said, each slip once. */
export function useExplainedCards(): readonly FindingCard[] {
  const findings = useExplainedFindings()
  return useMemo(() => cardsOf(findings), [findings])
}
