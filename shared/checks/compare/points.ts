import { Decimal } from '../../base/decimal.ts'
import { foldText } from '../../scoring/fold-text.ts'
import { decimalsOf } from '../prose/figure.ts'
import { isPrintOf } from './percent.ts'

/** Whether a 得分 cell prints these points, to the one or more decimals that it has; a whole number means itself. */
export function isSamePoints(given: Decimal, cell: string, computed: Decimal): boolean {
  const decimals = decimalsOf(foldText(cell))
  return decimals === 0 ? given.eq(computed) : isPrintOf(given, decimals, computed)
}

export function isRoundedToWhole(given: Decimal, cell: string, computed: Decimal): boolean {
  return decimalsOf(foldText(cell)) === 0 && computed.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).eq(given)
}
