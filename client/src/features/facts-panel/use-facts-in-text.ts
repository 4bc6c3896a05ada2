import { useDeferredValue, useMemo } from 'react'
import { type StatedFact, equalFacts, factsTold, statedFacts } from '@gongping/shared/checks/facts/stated-facts.ts'
import { factUses } from '@gongping/shared/figures/fact-uses.ts'
import { useContent } from '../../session/use-session.ts'

interface InText {
  /** Amounts of the text that equal each basic figure. */
  readonly equal: ReadonlyMap<string, readonly StatedFact[]>
  /** How many basic figures the text tells that nobody has filled in, or that no live figure follows there yet. */
  readonly told: number
}

/** What the text says of the basic figures; reckoned after a key is drawn, never before. */
export function useFactsInText(): InText {
  const content = useDeferredValue(useContent())
  return useMemo(() => {
    const stated = statedFacts(content)
    const equal = Map.groupBy(equalFacts(content, stated), ({ fact }) => fact)
    const uses = factUses(content)
    const loose = [...equal].filter(([fact, places]) => places.some(({ section }) => !uses.get(fact)?.includes(section)))
    return { equal, told: new Set([...Object.keys(factsTold(content, stated)), ...loose.map(([fact]) => fact)]).size }
  }, [content])
}
