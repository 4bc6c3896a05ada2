import { type Denial, deniedTarget } from './denied-target.ts'
import { foldText } from './fold-text.ts'
import type { Tier } from './rules/rule-set.ts'

const REACHED = '(?:达成|完成|实现|达到)'
const GOAL = '(?:了?(?:年度|预期|既定|全年))*(?:绩效)?(?:指标|目标|任务)?'

/** Everyday words for the three tiers. 基本完成 and 较好 are nobody's tier, and nothing is concluded from them. */
const WORDS: readonly RegExp[] = [
  new RegExp(`^(?:已|全部|全面|完全|均|按[时期]|如期|及时|圆满){0,3}${REACHED}${GOAL}$`),
  new RegExp(`^部分${REACHED}${GOAL}(?:并?具有一定效果)?$`),
  new RegExp(`^未(?:能|按[时期])?${REACHED}${GOAL}(?:且?效果较差)?$`),
]

const TIER_OF: Readonly<Record<Denial, number>> = { part: 1, whole: 2 }

/**
 * Which tier (评判等级) the words of an actual value name, by themselves or by denying those of the target.
 * @returns its place in the rule set; -1 where they name none, and always for everyday words where a rule set has
 *   other than the three tiers of 10号.
 */
export function tierNamedBy(actual: string, target: string, tiers: readonly Tier[]): number {
  const words = foldText(actual).replace(/[,。.、;|]/g, '')
  const named = tiers.findIndex(({ name }) => name === words)
  if (named >= 0 || tiers.length !== WORDS.length || words.length > 40) return named
  const everyday = WORDS.findIndex((pattern) => pattern.test(words))
  const denial = everyday < 0 ? deniedTarget(actual, target) : null
  return denial ? TIER_OF[denial] : everyday
}
