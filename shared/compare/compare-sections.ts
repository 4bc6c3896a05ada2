import { canonicalJson } from '../report/canonical.ts'
import type { SectionContent } from '../report/content.ts'
import { alignById } from './align-by-id.ts'
import type { Budget } from './budget.ts'
import { compareBlocks } from './compare-blocks.ts'
import type { SectionChange } from './comparison.ts'
import { textBlocks } from './text-blocks.ts'

/** @param before live figures say what they said (settleFigures), as in `after`. */
export function compareSections(
  before: readonly SectionContent[],
  after: readonly SectionContent[],
  budget: Budget,
): SectionChange[] {
  const aligned = alignById(before, after, ({ id }) => id, budget)
  return aligned.map((section) => compareSection(section.before, section.after, budget))
}

function compareSection(before: SectionContent | undefined, after: SectionContent | undefined, budget: Budget): SectionChange {
  const { id, number, title } = (after ?? before) as SectionContent
  const [one, other] = [before?.paragraphs ?? [], after?.paragraphs ?? []]
  const blocks = compareBlocks(textBlocks(one), textBlocks(other), budget)
  const isUntouched = blocks.every(({ kind, isMoved, isReformatted }) => kind === 'same' && !isMoved && !isReformatted)
  return { id, number, title, blocks, isRearranged: isUntouched && canonicalJson(one) !== canonicalJson(other) }
}
