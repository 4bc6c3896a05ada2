import { Decimal, ZERO, formatFixed2, formatPlain } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import { type Aligned, align } from './align.ts'
import { foldText, quoteText } from './fold-text.ts'
import { type ComparingMethod, award } from './kinds/award.ts'
import type { Comparison, Outcome } from './kinds/kind.ts'
import { MONEY, measureOf } from './measure.ts'
import { type Quantity, formatQuantity, readQuantity } from './quantity.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { type Verdict, roundPoints, undecided } from './settle.ts'
import type { Target } from './target.ts'

type Bound = Extract<Target, { kind: 'bound' }>

/** Scores a row whose target is one figure. What can't be compared with certainty is left to a person. */
export function judgeQuantity(
  row: IndicatorRow,
  bound: Bound,
  weight: Decimal,
  rules: RuleSet,
  method: ComparingMethod,
): Verdict {
  const actual = readQuantity(foldText(row.actual))
  if (!actual)
    return undecided(`实际完成值“${quoteText(row.actual)}”不是一个确定的数值，无法与目标值${quoteText(row.target)}比较`)
  const [wanted, reached] = [formatQuantity(bound.quantity), formatQuantity(actual)]
  const aligned = align(bound.quantity, actual)
  if (!aligned.ok) {
    if (aligned.why === 'units') return undecided(`实际完成值${reached}与目标值${wanted}的单位不同，无法比较`)
    return undecided(`实际完成值${reached}与目标值${wanted}一方没有百分号，无法确定是小数还是百分数`)
  }
  if (aligned.target.lt(0)) return undecided(`目标值${wanted}为负数，须由人评定`)
  if (lacksItsSign(row, bound, actual, aligned)) {
    return undecided(`目标值${wanted}没有写明是上限（≤）还是应达到的数，实际完成值${reached}须由人评定`)
  }
  const comparison: Comparison = {
    direction: bound.direction,
    target: aligned.target,
    actual: aligned.actual.lt(0) ? ZERO : aligned.actual,
    unit: bound.quantity.unit || actual.unit,
    weight,
  }
  const outcome = award(comparison, method, rules)
  if ('unclear' in outcome) return undecided(outcome.unclear)
  const computed = roundPoints(outcome.points, weight, rules.rounding)
  const finding = `实际完成值${reached}${remark(actual, bound.quantity, aligned)}${outcome.relation}目标值${wanted}`
  return { computed, because: [`${finding}，${explain(outcome, computed, weight)}`] }
}

/** Rates of which less is better, by the names the forms give them: 三公经费控制率, 预算调整率, 结转结余率. */
const LESS_IS_BETTER = /(?:控制|变动|调整|结转|结余|超支|投诉|事故|差错|发生)率$/

/** How long something takes: 5个工作日, 24小时, 3天/件. */
const DURATION = /^个?(?:分钟|小时|天|工作日|日|周|月|年)(?:\/|$)/

/**
 * A target without a sign is one to be reached. But a cost of 12.5万元, 5个工作日 for an answer or a 公用经费控制率
 * of 100% is more often a limit: there only an actual value equal to the target scores the same either way.
 */
function lacksItsSign(row: IndicatorRow, { signed, quantity }: Bound, reached: Quantity, { target, actual }: Aligned): boolean {
  if (signed || target.isZero() || target.eq(actual)) return false
  const compared = quantity.unit || reached.unit
  if (LESS_IS_BETTER.test(row.level3.trim()) || DURATION.test(compared)) return true
  const levels = row.level1 + row.level2
  if (/时效/.test(levels) && compared === '') return true
  const { counts } = measureOf(quantity.unit)
  return /成本/.test(levels) && (counts === '' || counts.startsWith(MONEY))
}

/** How the actual value was understood, where that is more than what its cell says. */
function remark(actual: Quantity, target: Quantity, aligned: Aligned): string {
  if (aligned.actual.lt(0)) return '（负数，按0计）'
  if (aligned.assumed !== '') return `（按${aligned.assumed}计）`
  const converted = actual.unit !== target.unit && actual.unit !== '' && target.unit !== ''
  return converted ? `（即${formatPlain(aligned.actual)}${target.unit}）` : ''
}

function explain({ arithmetic, note }: Outcome, computed: Decimal, weight: Decimal): string {
  const points = formatFixed2(computed)
  if (arithmetic !== undefined) return `${arithmetic} = ${points}分`
  const full = computed.gt(0) && computed.gte(weight.toDecimalPlaces(2, Decimal.ROUND_DOWN))
  return `${note === undefined ? '' : `${note}，`}得${full ? '满分' : ''}${points}分`
}
