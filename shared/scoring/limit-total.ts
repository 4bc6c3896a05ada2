import { Decimal, HUNDRED, formatFixed2, formatPlain } from '../base/decimal.ts'
import type { RuleSet } from './rules/rule-set.ts'

export interface Points {
  readonly weight: Decimal
  readonly score: Decimal
}

/**
 * Holds a total down where little of the money was spent (rule sets with ceilings). Without a rate nothing is held
 * down, because nothing is known. A table that is not worth 100 points has its ceiling in proportion.
 */
export function limitTotal(sum: Points, rate: string | null, rules: RuleSet): Points & { readonly because?: string } {
  const ceiling = rate === null ? undefined : rules.ceilings?.find(({ below }) => new Decimal(rate).lt(below))
  if (!ceiling || rate === null) return sum
  const most = sum.weight.times(ceiling.total).div(HUNDRED)
  if (sum.score.lte(most)) return sum
  const limit = `预算执行率${rate}%低于${ceiling.below}%，总分不超过${formatPlain(most)}分`
  const because = `各项得分合计${formatFixed2(sum.score)}分；${limit}，按${formatFixed2(most)}分计。`
  return { weight: sum.weight, score: most, because }
}
