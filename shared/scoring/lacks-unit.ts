import { type Decimal, formatPlain } from '../base/decimal.ts'
import type { Aligned } from './align.ts'
import type { Context } from './context.ts'
import { RATIO, measureOf } from './measure.ts'
import { type Quantity, formatQuantity } from './quantity.ts'
import type { Bound } from './target.ts'

/** So many times as much as the other is no result but another unit: 899740 (元) beside 90万元. */
const FAR = 1000

/** Names of what is given in percent. */
const RATE = /率|度$|比/

/**
 * A figure without a unit is taken to have that of the other cell, unless it then says something unlikely: 12 beside
 * 100% is rather a count, and a target of 12 that is met by 98% as well. @returns what is to be written, else null.
 */
export function lacksUnit(
  target: Bound,
  reached: Quantity,
  { target: wanted, actual }: Aligned,
  { name }: Context,
): string | null {
  if (wanted.lte(0) || actual.lte(0) || (target.quantity.unit !== '' && reached.unit !== '')) return null
  if (target.quantity.unit === reached.unit) return RATE.test(name) ? explainFraction(wanted, actual) : null
  const isFar = actual.gte(wanted.times(FAR)) || actual.times(FAR).lte(wanted)
  const isShare = measureOf(target.quantity.unit || reached.unit).counts === RATIO
  // Of a percentage that should be large, less than half is hardly ever reported.
  const isCount =
    isShare && (target.quantity.unit === '' ? wanted.lt(50) && !RATE.test(name) : wanted.gte(50) && actual.times(2).lt(wanted))
  if (!isFar && !isCount) return null
  const [bare, whole] = target.quantity.unit === '' ? [target.quantity, reached] : [reached, target.quantity]
  const [column, other] = bare === reached ? ['实际完成值', '目标值'] : ['目标值', '实际完成值']
  return `${column}${formatQuantity(bare)}没有写单位，与${other}${formatQuantity(whole)}是否同一单位不能确定，请写明单位`
}

/** A rate of 0.96 beside 95, neither with a sign for percent: one of them is a fraction, or both are something else. */
function explainFraction(wanted: Decimal, actual: Decimal): string | null {
  const [less, more] = wanted.lt(actual) ? [wanted, actual] : [actual, wanted]
  if (less.gt(2) || less.isInteger() || more.lt(50)) return null
  return `实际完成值${formatPlain(actual)}与目标值${formatPlain(wanted)}都没有写单位，可能一个是小数、一个是百分数，请都写明单位`
}
