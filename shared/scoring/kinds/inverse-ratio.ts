import { ZERO, formatPlain } from '../../base/decimal.ts'
import type { Kind } from './kind.ts'

/** Full points up to the limit, beyond it limit ÷ actual of them (A/B): never none, but for a limit of 0. */
export const inverseRatio: Kind = ({ target, actual, weight }) => {
  if (actual.lte(target)) return { points: weight, relation: '未超过' }
  if (target.isZero()) return { points: ZERO, relation: '超过' }
  return {
    points: target.times(weight).div(actual),
    relation: '超过',
    arithmetic: `${formatPlain(target)} ÷ ${formatPlain(actual)} × ${formatPlain(weight)}`,
  }
}
