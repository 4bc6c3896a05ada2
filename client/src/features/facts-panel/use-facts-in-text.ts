import { useDeferredValue, useMemo } from 'react'
import { type StatedFact, equalFacts, factsTold, statedFacts } from '@gongping/shared/checks/facts/stated-facts.ts'
import { useContent } from '../../session/use-session.ts'

interface InText {
  /** Amounts of the text that equal each basic figure. */
  readonly equal: ReadonlyMap<string, readonly StatedFact[]>
  /** How many basic figures that nobody has filled in the text tells. */
  readonly told: number
}

/** What the text says of the basic figures; reckoned after a key is drawn, never before. */
export function useFactsInText(): InText {
  const content = useDeferredValue(useContent())
  return useMemo(() => {
    const stated = statedFacts(content)
    const equal = Map.groupBy(equalFacts(content, stated), ({ fact }) => fact)
    return { equal, told: Object.keys(factsTold(content, stated)).length }
  }, [content])
}
