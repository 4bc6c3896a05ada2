import type { Decimal } from '../base/decimal.ts'
import { foldText } from './fold-text.ts'
import { MONEY, measureOf } from './measure.ts'
import { readQuantity } from './quantity.ts'

/**
 * Reads an amount cell: "345.43" in the table's own unit, or "620.82万元", "7,064,000元" with one of its own.
 * @returns the amount in 元; null for anything else, blank cells included.
 */
export function readAmount(text: string, tableUnit: '万元' | '元'): Decimal | null {
  const quantity = readQuantity(foldText(text))
  if (!quantity) return null
  const { counts, size } = measureOf(quantity.unit === '' ? tableUnit : quantity.unit)
  // "345.43万" lacks its 元, but in an amount cell it can mean nothing else.
  return counts === MONEY || counts === '' ? quantity.value.times(size) : null
}
