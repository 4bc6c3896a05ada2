import { type ExactAmount, isExact } from './exact-amount.ts'
import type { Prose, SectionProse } from './prose.ts'
import type { Subject } from './subject.ts'

/** An amount together with the section that it stands in. */
export interface Located {
  readonly section: SectionProse
  readonly amount: ExactAmount
}

/** Levels of the report's own year by subject, in reading order: to compare figures that stand far apart. */
export function indexAmounts(prose: Prose): ReadonlyMap<Subject, readonly Located[]> {
  const index = new Map<Subject, Located[]>()
  for (const section of prose.sections) {
    for (const amount of section.amounts) {
      if (amount.subject === null || !isExact(amount) || amount.otherTime || amount.role === 'change') continue
      const entry = index.get(amount.subject)
      if (entry) entry.push({ section, amount })
      else index.set(amount.subject, [{ section, amount }])
    }
  }
  return index
}
