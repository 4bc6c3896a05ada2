import { Decimal, HUNDRED, ZERO, formatPlain } from '../../base/decimal.ts'
import type { Comparison, Outcome, Unclear } from './kind.ts'
import type { Method, Step } from './method.ts'
import { formatRange, lies } from './range.ts'
import { standingOf } from './standing.ts'

type Steps = Extract<Method, { kind: 'steps' }>

/** Less by a fixed sum for every whole step away from the target, down to nothing (扣完为止). */
export function bySteps(comparison: Comparison, { steps, none }: Steps): Outcome | Unclear {
  const { target, actual, weight, unit } = comparison
  const { met, relation } = standingOf(comparison)
  const nothing = none && lies(actual, none)
  if (nothing === null) return { unclear: `实际完成值正在评分标准“${formatRange(none ?? {}, unit)}不得分”的界线上，须由人评定` }
  if (nothing === true && none) return { points: ZERO, relation, note: `${formatRange(none, unit)}不得分` }
  const step = actual.eq(target) ? undefined : steps.find(({ side }) => (side === 'over') === actual.gt(target))
  if (!step) return met ? { points: weight, relation } : { unclear: `评分标准没有写明${relation}目标值时如何扣分，须由人评定` }
  const distance = distanceOf(comparison, step)
  if (!distance) return { unclear: doubtOf(step, unit) }
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

function doubtOf({ size, unit }: Step, counted: string): string {
  const written = `评分标准的“${size}${unit}”`
  if (unit === '%' && counted === '%') return `${written}可以是百分点，也可以是目标值的${size}%，须由人评定，请写成“百分点”`
  return `${written}与目标值的单位不能对应，须由人评定`
}

/** Words that stand for whatever is counted. */
const ANY_UNIT: ReadonlySet<string> = new Set(['', '个', '项'])
