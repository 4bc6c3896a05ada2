import { ZERO, formatPlain } from '../../base/decimal.ts'
import type { Kind } from './kind.ts'

/** Full points up to the limit, then less by the share of the excess, none from twice the limit (反向指标). */
export const linearExcess: Kind = ({ target, actual, weight }) => {
  if (actual.lte(target)) return { points: weight, relation: '未超过' }
  const twice = target.times(2)
  if (target.isZero()) return { points: ZERO, relation: '超过' }
  if (actual.gte(twice)) return { points: ZERO, relation: '超过', note: '已达其两倍' }
  const [a, t, w] = [formatPlain(actual), formatPlain(target), formatPlain(weight)]
  return {
    points: twice.minus(actual).times(weight).div(target),
    relation: '超过',
    arithmetic: `[1 − (${a} − ${t}) ÷ ${t}] × ${w}`,
  }
}
