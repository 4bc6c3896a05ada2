import type { Decimal } from '../base/decimal.ts'
import { RATIO, countSame, measureOf } from './measure.ts'
import type { Quantity } from './quantity.ts'

/** Target and actual value in one unit, so that they can be compared. */
export interface Aligned {
  readonly ok: true
  readonly target: Decimal
  readonly actual: Decimal
  /** The unit that the actual value was taken to have, where its cell has none; otherwise "". */
  readonly assumed: string
  /** Which of the two was converted to the unit of the other. */
  readonly converted: 'actual' | 'target' | null
}

export interface Misfit {
  readonly ok: false
  readonly why: 'units' | 'fraction'
}

/**
 * Brings an actual value to the unit of the target, or the target to that of the actual value where only this is
 * exact: 50分钟 are no finite number of hours, but 1小时 is 60分钟. A side without a unit takes the other's (target ≥735人次,
 * actual 735), with one exception: against a percentage, a bare figure up to 2 may be a fraction or a
 * percentage ("1" for 100%, "1.05" for 105%), and nobody can tell which.
 */
export function align(target: Quantity, actual: Quantity): Aligned | Misfit {
  if (target.unit === actual.unit) return aligned(target.value, actual.value)
  const [wanted, reached] = [measureOf(target.unit), measureOf(actual.unit)]
  if (!countSame(wanted.counts, reached.counts)) {
    // Nothing is nothing, however it would have been counted: 0起 and 0件.
    if (target.value.isZero() && actual.value.isZero()) return aligned(target.value, actual.value)
    if (target.unit === '' && !mayBeFraction(target.value, reached.counts)) return aligned(target.value, actual.value)
    if (actual.unit === '' && !mayBeFraction(actual.value, wanted.counts)) return aligned(target.value, actual.value, target.unit)
    if (target.unit === '' || actual.unit === '') return { ok: false, why: 'fraction' }
    // "12.5万" is a number without a unit, in units of its own; it fits 万元 and 人次, but no percentage.
    const fits = (wanted.counts === '' || reached.counts === '') && wanted.counts !== RATIO && reached.counts !== RATIO
    if (!fits) return { ok: false, why: 'units' }
  }
  if (wanted.size.eq(reached.size)) return aligned(target.value, actual.value)
  const converted = actual.value.times(reached.size).div(wanted.size)
  if (converted.decimalPlaces() <= MOST_PLACES)
    return { ok: true, target: target.value, actual: converted, assumed: '', converted: 'actual' }
  const back = target.value.times(wanted.size).div(reached.size)
  return { ok: true, target: back, actual: actual.value, assumed: '', converted: 'target' }
}

/** More decimal places than any unit of the table needs: a quotient that has them does not end. */
const MOST_PLACES = 20

/** A target reached twice over is 2 as a fraction; more than that is hardly written so. */
const LARGEST_FRACTION = 2

function mayBeFraction(bare: Decimal, counts: string): boolean {
  return counts === RATIO && bare.gt(0) && bare.lte(LARGEST_FRACTION)
}

function aligned(target: Decimal, actual: Decimal, assumed = ''): Aligned {
  return { ok: true, target, actual, assumed, converted: null }
}
