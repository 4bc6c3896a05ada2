import { ZERO } from '../../base/decimal.ts'
import type { Kind } from './kind.ts'
import { proportional } from './proportional.ts'

/**
 * For "=" and targets without a sign: as {@link proportional}, except that a target of 0 ("0起") means that
 * nothing must happen, so anything above it earns nothing.
 */
export const proportionalOrZero: Kind = (comparison) => {
  const { target, actual, weight } = comparison
  if (!target.isZero()) return proportional(comparison)
  return actual.isZero() ? { points: weight, relation: '等于' } : { points: ZERO, relation: '高于' }
}
