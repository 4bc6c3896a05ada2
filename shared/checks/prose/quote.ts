import type { Place } from '../finding.ts'
import type { SectionProse, Spot } from './prose.ts'

/** A quote that is not unique after so many more clauses never will be. */
const MOST_CLAUSES = 4
const CLAUSE_END = '，,;；、。：:(（！？!?\n'

/**
 * Where a figure stands, with its exact words. The quote grows to the left, clause by clause, until it occurs only
 * once in its section: a jump to "公务接待费0万元" must not end at the other one.
 */
export function placeOf(section: SectionProse, { paragraph, labelStart, end }: Spot): Place {
  const text = section.paragraphs[paragraph] ?? ''
  let start = labelStart
  for (let clauses = 0; clauses < MOST_CLAUSES && start > 0 && occursTwice(section.text, text.slice(start, end)); clauses++) {
    start = clauseBefore(text, start)
  }
  return { section: section.id, quote: text.slice(start, end).trimStart() }
}

function occursTwice(whole: string, quote: string): boolean {
  return whole.indexOf(quote) !== whole.lastIndexOf(quote)
}

/** Where the clause in front of a clause begins. */
function clauseBefore(text: string, start: number): number {
  let at = start - 1
  while (at > 0 && !CLAUSE_END.includes(text.charAt(at - 1))) at--
  return at
}
