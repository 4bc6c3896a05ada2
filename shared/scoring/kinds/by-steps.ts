import { Decimal, HUNDRED, ZERO, formatPlain } from '../../base/decimal.ts'
import type { Comparison, Outcome, Unclear } from './kind.ts'
import type { Step } from './method.ts'
import { standingOf } from './standing.ts'

/** Less by a fixed sum for every whole step away from the target, down to nothing (扣完为止). */
export function bySteps(comparison: Comparison, steps: readonly Step[]): Outcome | Unclear {
  const { target, actual, weight } = comparison
  const { met, relation } = standingOf(comparison)
  const step = actual.eq(target) ? undefined : steps.find(({ side }) => (side === 'over') === actual.gt(target))
  if (!step) return met ? { points: weight, relation } : { unclear: `评分标准没有写明${relation}目标值时如何扣分` }
  const distance = distanceOf(comparison, step)
  if (!distance) return { unclear: `评分标准的扣分单位“${step.size}${step.unit}”与目标值的单位不能对应` }
  const each = `${step.size}${step.unit === '百分点' ? '个百分点' : step.unit}`
  const count = distance.div(step.size).floor()
  const gap = `相差${formatPlain(distance)}${each.slice(step.size.length)}`
  if (count.isZero()) return { points: weight, relation, note: `${gap}，不足${each}，不扣分` }
  const points = weight.minus(count.times(step.off))
  const arithmetic = `${formatPlain(weight)} − ${formatPlain(count)} × ${step.off}`
  return {
    points: Decimal.max(ZERO, points),
    relation,
    arithmetic: `${gap}，每满${each}扣${step.off}分，${arithmetic}${points.lt(0) ? '（扣完为止）' : ''}`,
  }
}

/**
 * How far the actual value is from the target in the unit of the step. "5%" of a target that is a percentage itself
 * may be points or a share of it: only at 100% and at 0 are these the same, or is one of them impossible.
 */
function distanceOf({ target, actual, unit }: Comparison, step: Step): Decimal | null {
  const distance = actual.minus(target).abs()
  if (step.unit === '百分点') return unit === '%' ? distance : null
  if (step.unit === '%') {
    if (unit === '%') return target.isZero() || target.eq(HUNDRED) ? distance : null
    return target.isZero() || unit === '‰' ? null : distance.times(HUNDRED).div(target)
  }
  if (unit === '%' || unit === '‰') return null
  return ANY_UNIT.has(step.unit) || unit === '' || step.unit === unit ? distance : null
}

/** Words that stand for whatever is counted. */
const ANY_UNIT: ReadonlySet<string> = new Set(['', '个', '项'])
