import { Decimal, ZERO, formatFixed2, formatPlain } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import { type Actual, readActual } from './actual.ts'
import { type Aligned, align } from './align.ts'
import type { Context } from './context.ts'
import { explainDoubt } from './explain-doubt.ts'
import { quoteText } from './fold-text.ts'
import { type ComparingMethod, award } from './kinds/award.ts'
import type { Comparison, Outcome } from './kinds/kind.ts'
import { type Quantity, formatQuantity } from './quantity.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { lacksUnit } from './lacks-unit.ts'
import { aboveAll, differInSubject } from './same-subject.ts'
import { type Verdict, roundPoints, undecided } from './settle.ts'
import type { Bound } from './target.ts'

/** What stands beside the two cells. */
export interface Setting {
  readonly weight: Decimal
  readonly rules: RuleSet
  readonly method: ComparingMethod
  readonly context: Context
}

/** Scores a row whose target is one figure. What can't be compared with certainty is left to a person. */
export function judgeQuantity(row: IndicatorRow, target: Bound, { weight, rules, method, context }: Setting): Verdict {
  const actual = readActual(row.actual, context.year, target.quantity.value.isZero())
  const compared = compare(row, target, actual, context)
  if (typeof compared === 'string') return undecided(compared)
  const { reached, sides, because } = compared
  const comparison: Comparison = {
    direction: target.direction,
    target: sides.target,
    actual: sides.actual.lt(0) ? ZERO : sides.actual,
    unit: sides.converted === 'target' ? reached.unit : target.quantity.unit || reached.unit,
    weight,
  }
  const outcome = award(comparison, method, rules)
  if ('unclear' in outcome) return undecided(outcome.unclear)
  const computed = roundPoints(outcome.points, weight, rules.rounding)
  const finding = `实际完成值${formatQuantity(reached)}${remark(reached, target.quantity, sides)}${outcome.relation}目标值${wantedOf(target, reached, sides)}`
  return { computed, because: [...because, `${finding}，${explain(outcome, computed, weight)}`] }
}

interface Compared {
  readonly reached: Quantity
  readonly sides: Aligned
  readonly because: readonly string[]
}

/** Brings both cells together. @returns why they can't be, in words, where that is not certain. */
function compare(row: IndicatorRow, target: Bound, actual: Actual, context: Context): Compared | string {
  if (actual.kind === 'unclear') return explainDoubt('实际完成值', row.actual, actual)
  if (actual.kind !== 'figure') {
    return `实际完成值“${quoteText(row.actual)}”不是一个确定的数值，无法与目标值${quoteText(row.target)}比较，请写实际达到的数`
  }
  const [wanted, reached] = [formatQuantity(target.quantity), formatQuantity(actual.quantity)]
  const differing = differInSubject(row, target, actual, context)
  if (differing) return differing
  const sides = align(target.quantity, actual.quantity)
  if (!sides.ok) {
    if (sides.why === 'units') return `实际完成值${reached}与目标值${wanted}的单位不同，无法比较，请用同一个单位`
    return `实际完成值${reached}与目标值${wanted}一方没有百分号，无法确定是小数还是百分数，请都写成百分数`
  }
  const missing = lacksUnit(target, actual.quantity, sides, context)
  if (missing) return missing
  if (sides.target.lt(0)) return `目标值${wanted}为负数，须由人评定`
  const above = aboveAll(context.name, target, actual.quantity)
  if (above) return above
  if (target.sense.kind === 'unsaid' && !sides.target.eq(sides.actual)) {
    return `目标值${wanted}没有写明是上限（≤）还是应达到的数，实际完成值${reached}须由人评定，请写成“≤${wanted}”或“≥${wanted}”`
  }
  const { sense } = target
  const limit = sense.kind === 'limit' ? [`目标值${wanted}未写符号，“${quoteText(sense.by)}”${sense.better}，按上限（≤）计`] : []
  const zero = actual.inWords ? [`实际完成值“${quoteText(row.actual)}”按0计`] : []
  return { reached: actual.quantity, sides, because: [...limit, ...zero] }
}

/** How the target stands in the sentence: as written, and in the unit of the actual value where it was converted. */
function wantedOf({ quantity }: Bound, reached: Quantity, { target, converted }: Aligned): string {
  return formatQuantity(quantity) + (converted === 'target' ? `（即${formatPlain(target)}${reached.unit}）` : '')
}

/** How the actual value was understood, where that is more than what its cell says. */
function remark(reached: Quantity, target: Quantity, { actual, assumed, converted }: Aligned): string {
  if (actual.lt(0)) return '（负数，按0计）'
  if (assumed !== '') return `（按${assumed}计）`
  return converted === 'actual' ? `（即${formatPlain(actual)}${target.unit}）` : ''
}

function explain({ arithmetic, note }: Outcome, computed: Decimal, weight: Decimal): string {
  const points = formatFixed2(computed)
  if (arithmetic !== undefined) return `${arithmetic} = ${points}分`
  const full = computed.gt(0) && computed.gte(weight.toDecimalPlaces(2, Decimal.ROUND_DOWN))
  return `${note === undefined ? '' : `${note}，`}得${full ? '满分' : ''}${points}分`
}
