import { type Decimal, formatPlain, parseDecimal } from '../base/decimal.ts'

/** One figure with its unit, as in 95% or 12.5万元. */
export interface Quantity {
  readonly value: Decimal
  /** As written; "" when the cell has none. */
  readonly unit: string
}

/** Digits of a figure. 0731 and 007 are parts of numbers that name something, not figures. */
const DIGITS = String.raw`(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)(?:\.\d+)?`
const FIGURE = new RegExp(`^[+-]?${DIGITS}$`)
const UNIT = /^(?:[%‰]|(?:[\p{Script=Han}A-Za-z℃°㎡²³μµ/·]|(?<=m)[23]){0,12})$/u
const QUANTITY = /^(?:(?:实际|已)?完成|达到?|为|共)?([+-]?\d[\d.,]*)(.{0,14}?)(?:已?完成)?$/u

/**
 * What is no unit where it follows a number: words that make a figure vague or a bound, the 月 and 号 of a
 * date ("12月" is a month, or twelve of them; "12个月" is a figure).
 */
const NO_UNIT = /[约余多近几前后底末内外上下以每比较至到或和及且未不]|左右|之间|完成|^[月号]/

/** 3级, 5A级, 二等奖: a place in an order. */
const RANK = /^(?:A{1,5}|级|星|等|类|名次|档|届)(?:级|奖)?$/

/**
 * Reads "98%", "1,200人次", "12.5万元", "已完成98%" out of folded text.
 * @returns null for anything that isn't exactly one figure: "≥98%", "约98%", "98%以上", "90%-95%", "7,00.0,77".
 */
export function readQuantity(folded: string): Quantity | null {
  const [, digits, unit] = QUANTITY.exec(folded) ?? []
  return digits === undefined || unit === undefined ? null : quantityOf(digits, unit)
}

/** @returns null where the digits are no figure ("12,34") or the unit no unit ("次左右"). */
export function quantityOf(digits: string, unit: string): Quantity | null {
  if (!FIGURE.test(digits) || !UNIT.test(unit) || NO_UNIT.test(unit) || isRank(unit)) return null
  const value = parseDecimal(digits.replaceAll(',', ''))
  return value && { value, unit }
}

export function isRank(unit: string): boolean {
  return RANK.test(unit)
}

/** A quantity as sentences show it: without the separators and words that its cell has around it. */
export function formatQuantity({ value, unit }: Quantity): string {
  return formatPlain(value) + unit
}
