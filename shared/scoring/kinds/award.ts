import { Decimal, HUNDRED, ZERO, formatPlain } from '../../base/decimal.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { bySteps } from './by-steps.ts'
import { kinds } from './catalogue.ts'
import type { Comparison, Outcome, Unclear } from './kind.ts'
import type { Method } from './method.ts'

/** The methods that compare an actual value with a target; the others need no comparison. */
export type ComparingMethod = Extract<Method, { kind: 'by-sign' | 'steps' }>

/** What a row earns whose target and actual value are both one figure. */
export function award(comparison: Comparison, method: ComparingMethod, rules: RuleSet): Outcome | Unclear {
  if (method.kind === 'steps') return bySteps(comparison, method)
  const kind = method.kinds?.[comparison.direction] ?? rules.kinds[comparison.direction]
  return lessForExcess(comparison, kinds[kind](comparison), rules)
}

/** Some rule sets take points off where far more was done than planned (指标偏离): the target was set too low. */
function lessForExcess({ direction, target, actual, weight }: Comparison, outcome: Outcome, rules: RuleSet): Outcome {
  const deduction = rules.overCompletion?.deduction
  if (!deduction || direction === 'at-most' || target.isZero()) return outcome
  if (actual.times(HUNDRED).lt(target.times(deduction.from))) return outcome
  const excess = formatPlain(new Decimal(deduction.from).minus(HUNDRED))
  return {
    points: Decimal.max(ZERO, outcome.points.minus(deduction.points)),
    relation: outcome.relation,
    arithmetic: `超过目标值${excess}%及以上，${formatPlain(weight)} − ${deduction.points}`,
  }
}
