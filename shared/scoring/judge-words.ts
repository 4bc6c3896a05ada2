import { type Decimal, HUNDRED, formatFixed2 } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import { foldText, isBlank, quoteText } from './fold-text.ts'
import type { RuleSet, Tier } from './rules/rule-set.ts'
import { type Verdict, roundPoints, undecided } from './settle.ts'
import { tierNamedBy } from './tier-words.ts'

/**
 * 评判等级赋分: a tier is a span of points, so a person picks the points. The sentence says between which, and
 * where the actual value names its tier, or repeats the target, says which one it is.
 */
export function judgeWords(row: IndicatorRow, weight: Decimal, rules: RuleSet): Verdict {
  const reached = quoteText(row.actual)
  const at = tierNamedBy(row.actual, row.target, rules.tiers)
  const tier = rules.tiers[at]
  if (tier) {
    return undecided(`定性指标，实际完成值“${reached}”属“${tier.name}”一档，在${spanOf(tier, at, weight, rules)}之间，须由人评定`)
  }
  const best = rules.tiers[0]
  if (best && !isBlank(row.actual) && isBest(plain(row.actual), plain(row.target))) {
    const span = spanOf(best, 0, weight, rules)
    return undecided(`定性指标，实际完成值“${reached}”与目标值相符，按“${best.name}”一档在${span}之间，须由人评定`)
  }
  const tiers = rules.tiers.map((each, place) => each.name + spanOf(each, place, weight, rules))
  return undecided(`定性指标，须由人评定：${tiers.join('，')}`)
}

function spanOf({ from, to }: Tier, at: number, weight: Decimal, rules: RuleSet): string {
  const points = (percent: string) => formatFixed2(roundPoints(weight.times(percent).div(HUNDRED), weight, rules.rounding))
  return `${points(to)}${at === 0 ? '' : '（不含）'}至${points(from)}分`
}

/** The target's own word, or the first of a scale that the form prints as the target: 优 of 优良中低差. */
function isBest(actual: string, target: string): boolean {
  return actual === target || (/^(?:优良中低?差|好中差|高中低)$/.test(target) && actual === target.charAt(0))
}

/** A word without its column 指标性质, which forms print in front of it: "定性 优", "= 优". */
function plain(text: string): string {
  return foldText(text).replace(/^(?:定性(?:指标)?[:：|]?|=)/, '')
}
