import { type Decimal, formatFixed2 } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import { readActual } from './actual.ts'
import { align } from './align.ts'
import { explainDoubt } from './explain-doubt.ts'
import { quoteText } from './fold-text.ts'
import { formatQuantity } from './quantity.ts'
import type { Range } from './read-range.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { type Verdict, roundPoints, undecided } from './settle.ts'

/**
 * Full points for what lies in the range. Whether more than 95% is good or bad where 90%-95% is the target, and
 * from which end a shortfall counts, it does not say: a person does.
 */
export function judgeRange(row: IndicatorRow, { low, high }: Range, weight: Decimal, rules: RuleSet, year: number): Verdict {
  const wanted = quoteText(row.target)
  const actual = readActual(row.actual, year, false)
  if (actual.kind === 'unclear') return undecided(explainDoubt('实际完成值', row.actual, actual))
  if (actual.kind !== 'figure') {
    return undecided(`目标值${wanted}是一个区间，实际完成值“${quoteText(row.actual)}”不是一个确定的数值，须由人评定`)
  }
  const reached = formatQuantity(actual.quantity)
  const [least, most] = [align(low, actual.quantity), align(high, actual.quantity)]
  if (!least.ok || !most.ok) return undecided(`目标值${wanted}是一个区间，与实际完成值${reached}的单位不同，须由人评定`)
  if (least.actual.lt(least.target) || most.actual.gt(most.target)) {
    const how = '不知按哪一头计分，请把目标写成“≥”或“≤”一个数，否则由人评定'
    return undecided(`实际完成值${reached}不在目标值${wanted}这个区间内，${how}`)
  }
  const computed = roundPoints(weight, weight, rules.rounding)
  return { computed, because: [`实际完成值${reached}在目标值${wanted}这个区间内，得满分${formatFixed2(computed)}分`] }
}
