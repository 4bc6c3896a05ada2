import { Decimal } from '../../base/decimal.ts'
import { foldText } from '../../scoring/fold-text.ts'
import { decimalsOf } from '../prose/figure.ts'
import { isPrintOf } from './percent.ts'

/** Whether a 得分 cell prints these points, to the one or more decimals that it has; a whole number means itself. */
export function isSamePoints(given: Decimal, cell: string, computed: Decimal): boolean {
  const decimals = decimalsOf(foldText(cell))
  return decimals === 0 ? given.eq(computed) : isPrintOf(given, decimals, computed)
}

/** Full points may stand for this much less: 9.95 is printed 10. */
const ROUNDED_TO_FULL = new Decimal('0.05')

/** Whether a whole number is these points rounded. What is rounded up to full points hides a miss. */
export function isRounding(given: Decimal, cell: string, computed: Decimal, isFull: boolean): boolean {
  if (decimalsOf(foldText(cell)) > 0 || !computed.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).eq(given)) return false
  return !isFull || given.minus(computed).lte(ROUNDED_TO_FULL)
}
