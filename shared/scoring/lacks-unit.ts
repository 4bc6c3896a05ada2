import type { Aligned } from './align.ts'
import type { Context } from './context.ts'
import { RATIO, measureOf } from './measure.ts'
import { type Quantity, formatQuantity } from './quantity.ts'
import type { Bound } from './target.ts'

/** So many times as much as the other is no result but another unit: 899740 (元) beside 90万元. */
const FAR = 1000

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
  if ((target.quantity.unit === '') === (reached.unit === '') || wanted.lte(0) || actual.lte(0)) return null
  const isFar = actual.gte(wanted.times(FAR)) || actual.times(FAR).lte(wanted)
  const isShare = measureOf(target.quantity.unit || reached.unit).counts === RATIO
  // Of a percentage that should be large, less than half is hardly ever reported.
  const isCount =
    isShare &&
    (target.quantity.unit === '' ? wanted.lt(50) && !/率|度$|比/.test(name) : wanted.gte(50) && actual.times(2).lt(wanted))
  if (!isFar && !isCount) return null
  const [bare, whole] = target.quantity.unit === '' ? [target.quantity, reached] : [reached, target.quantity]
  const [column, other] = bare === reached ? ['实际完成值', '目标值'] : ['目标值', '实际完成值']
  return `${column}${formatQuantity(bare)}没有写单位，与${other}${formatQuantity(whole)}是否同一单位不能确定，请写明单位`
}
