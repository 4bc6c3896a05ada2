import { type Decimal, formatPlain, parseDecimal } from '../base/decimal.ts'

/** One figure with its unit, as in 95% or 12.5万元. */
export interface Quantity {
  readonly value: Decimal
  /** As written; "" when the cell has none. */
  readonly unit: string
}

const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const UNIT = String.raw`[%‰]|[\p{Script=Han}A-Za-z℃°㎡²³/]{0,12}?`
const QUANTITY = new RegExp(`^(?:(?:实际|已)?完成|达到?|为|共)?(${NUMBER})(${UNIT})(?:已?完成)?$`, 'u')

/**
 * What is no unit where it follows a number: words that make a figure vague or a bound, and the 月 and 号 of a
 * date ("12月" is a month, or twelve of them; "12个月" is a figure).
 */
const NO_UNIT = /[约余多近几前后底末内外上下以每比较至到或和及且]|左右|之间|完成|^[月号]/

/**
 * Reads "98%", "1,200人次", "12.5万元", "已完成98%" out of folded text.
 * @returns null for anything that isn't exactly one figure: "≥98%", "约98%", "98%以上", "90%-95%", "7,00.0,77".
 */
export function readQuantity(folded: string): Quantity | null {
  const [, digits, unit] = QUANTITY.exec(folded) ?? []
  if (digits === undefined || unit === undefined || NO_UNIT.test(unit)) return null
  const value = parseDecimal(digits.replaceAll(',', ''))
  return value && { value, unit }
}

/** A quantity as sentences show it: without the separators and words that its cell has around it. */
export function formatQuantity({ value, unit }: Quantity): string {
  return formatPlain(value) + unit
}
