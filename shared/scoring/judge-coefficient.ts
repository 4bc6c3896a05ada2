import { Decimal, HUNDRED, ZERO, formatFixed2, formatPlain } from '../base/decimal.ts'
import type { Method } from './kinds/method.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { type Verdict, roundPoints } from './settle.ts'

/** 得分系数 × 分值: how the coefficient came about is not for this form to say. */
export function judgeCoefficient(
  { percent }: Extract<Method, { kind: 'coefficient' }>,
  weight: Decimal,
  rules: RuleSet,
): Verdict {
  const computed = roundPoints(weight.times(percent).div(HUNDRED), weight, rules.rounding)
  return { computed, because: [`得分系数${percent}% × ${formatPlain(weight)} = ${formatFixed2(computed)}分`] }
}

/** 扣分: points that a column of the form takes off, down to nothing. */
export function lessDeduction(verdict: Verdict, deduction: Decimal | null, rules: RuleSet): Verdict {
  const { computed, because } = verdict
  if (!deduction) return verdict
  if (!computed) return { computed, because: [...because, `另扣${formatPlain(deduction)}分`] }
  const left = roundPoints(Decimal.max(ZERO, computed.minus(deduction)), computed, rules.rounding)
  const arithmetic = `扣${formatPlain(deduction)}分，${formatFixed2(computed)} − ${formatPlain(deduction)}`
  return {
    computed: left,
    because: [...because, `${arithmetic}${deduction.gt(computed) ? '（扣完为止）' : ''} = ${formatFixed2(left)}分`],
  }
}
