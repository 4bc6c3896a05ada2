import { formatPlain } from '../../base/decimal.ts'
import type { Kind } from './kind.ts'

/** Full points once the target is reached; short of it actual ÷ target of them (财预〔2020〕10号 art. 16). */
export const proportional: Kind = ({ target, actual, weight }) => {
  if (actual.gte(target)) return { points: weight, relation: '达到' }
  return {
    // Multiplied before it is divided: 1 ÷ 3 × 3 is 1.
    points: actual.times(weight).div(target),
    relation: '低于',
    arithmetic: `${formatPlain(actual)} ÷ ${formatPlain(target)} × ${formatPlain(weight)}`,
  }
}
