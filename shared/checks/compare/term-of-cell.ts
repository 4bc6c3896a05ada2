import { readAmount } from '../../scoring/amount.ts'
import { foldText } from '../../scoring/fold-text.ts'
import { readQuantity } from '../../scoring/quantity.ts'
import { moneyUnit, sizeOf } from '../money-unit.ts'
import { decimalsOf } from '../prose/figure.ts'
import type { Term } from './equation.ts'

/** An amount cell as it is printed, in its own unit or else in that of its table; null for anything else. */
export function termOfCell(cell: string, tableUnit: '万元' | '元'): Term | null {
  const yuan = readAmount(cell, tableUnit)
  if (!yuan) return null
  const folded = foldText(cell)
  const unit = moneyUnit(readQuantity(folded)?.unit ?? '') ?? tableUnit
  return { printed: cell, value: yuan.div(sizeOf(unit)), unit, decimals: decimalsOf(folded) }
}
