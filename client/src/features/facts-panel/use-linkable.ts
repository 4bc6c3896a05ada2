import { useDeferredValue, useMemo } from 'react'
import { linkable } from '@gongping/shared/checks/facts/link-figures.ts'
import type { StatedFact } from '@gongping/shared/checks/facts/stated-facts.ts'
import { useContent } from '../../session/use-session.ts'

/** The amounts of the text that equal each basic figure; reckoned after a key is drawn, never before. */
export function useLinkable(): ReadonlyMap<string, readonly StatedFact[]> {
  const content = useDeferredValue(useContent())
  return useMemo(() => Map.groupBy(linkable(content), ({ fact }) => fact), [content])
}
