import { Decimal, HUNDRED } from '../../base/decimal.ts'
import { sizeOf } from '../money-unit.ts'
import { type Term, yuanOf } from './equation.ts'

type Amount = Pick<Term, 'value' | 'unit' | 'decimals'>

/** part ÷ whole in percent, unrounded; null when the whole is not positive. */
export function percentOf(part: Amount, whole: Amount): Decimal | null {
  const total = yuanOf(whole)
  return total.gt(0) ? yuanOf(part).times(HUNDRED).div(total) : null
}

/**
 * Whether a printed percentage can be true of two printed amounts. Rounded and truncated figures are both in use,
 * and the last of several shares is often adjusted by 0.01 to make 100.
 * @param decimals with which the percentage is printed.
 */
export function percentHolds(printed: Decimal, decimals: number, part: Amount, whole: Amount): boolean {
  const exact = percentOf(part, whole)
  return rateHolds(printed, decimals, part, whole) || exact === null || isPrintOf(printed, decimals, exact)
}

/**
 * The same of a figure that nobody adjusts, such as 执行率: only rounded or truncated. The amounts themselves are rounded,
 * which matters for small ones (0.12万元 may be anything from 1150元 to 1250元), so any pair that prints like this will do.
 */
export function rateHolds(printed: Decimal, decimals: number, part: Amount, whole: Amount): boolean {
  const [p, w] = [yuanOf(part), yuanOf(whole)]
  const [dp, dw] = [halfOf(part), halfOf(whole)]
  if (w.lte(dw)) return true
  const lowest = p.minus(dp).times(HUNDRED).div(w.plus(dw))
  const highest = p.plus(dp).times(HUNDRED).div(w.minus(dw))
  const half = new Decimal(`5e-${decimals + 1}`)
  if (printed.plus(half).gte(lowest) && printed.minus(half).lte(highest)) return true
  return isCutOf(printed, decimals, p.times(HUNDRED).div(w))
}

/** Whether a figure is printed for an exact percentage: rounded, truncated, or within 0.01 of it. */
export function isPrintOf(printed: Decimal, decimals: number, exact: Decimal): boolean {
  return printed.minus(exact).abs().lte('0.01') || isCutOf(printed, decimals, exact)
}

/** Whether a figure is an exact one rounded or truncated to its decimals. */
export function isCutOf(printed: Decimal, decimals: number, exact: Decimal): boolean {
  return (
    exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).eq(printed) ||
    exact.toDecimalPlaces(decimals, Decimal.ROUND_DOWN).eq(printed)
  )
}

/** A figure as it is printed: 92.70 has two decimals. */
export interface Printed {
  readonly value: Decimal
  readonly decimals: number
}

/** Figures are cut to two decimals; one that has fewer may have lost its zeros. */
const USUAL = 2

/** Whether a figure that is told again is the known one: rounded or truncated, or with more decimals than it is kept with. */
export function isSamePrint(told: Printed, known: Printed): boolean {
  const isMoreExact = known.decimals >= USUAL && told.decimals > known.decimals
  return isCutOf(told.value, told.decimals, known.value) || (isMoreExact && isCutOf(known.value, known.decimals, told.value))
}

/** Half of the last place that amounts are kept to, in 元: 0.005 of the unit. Zeros behind the point are often dropped. */
function halfOf({ unit, decimals }: Amount): Decimal {
  return sizeOf(unit).times(decimals <= 2 ? '0.005' : `5e-${decimals + 1}`)
}

/** A percentage as sentences show it. */
export function formatPercent(percent: Decimal, decimals = 2): string {
  return `${percent.toFixed(decimals)}%`
}
