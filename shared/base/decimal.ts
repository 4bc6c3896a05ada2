import { Decimal as DecimalJs } from 'decimal.js'

/**
 * Exact decimal arithmetic: the only file that knows decimal.js. Amounts, rates and scores never become
 * a JavaScript number, because 0.1 + 0.2 must be 0.3 on a form that people sign.
 */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 })
export type Decimal = DecimalJs

export const ZERO: Decimal = new Decimal(0)
export const HUNDRED: Decimal = new Decimal(100)

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/

/**
 * Reads a plain decimal such as "345.43" or "-0.5".
 * @returns null for anything else, also for "" (an empty cell is not zero). Units, separators and full-width
 * digits are the business of whoever knows the field; see scoring/quantity.ts.
 */
export function parseDecimal(text: string): Decimal | null {
  const trimmed = text.trim()
  return PLAIN.test(trimmed) && trimmed.length <= 40 ? new Decimal(trimmed) : null
}

/** Rounded half up to two places, trailing zeros kept: 7.5 → "7.50", 92.995 → "93.00". */
export function formatFixed2(value: Decimal): string {
  return value.toFixed(2, Decimal.ROUND_HALF_UP)
}

/** The shortest plain form: 12.50 → "12.5", 100.00 → "100". */
export function formatPlain(value: Decimal): string {
  return value.toFixed()
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO
  for (const value of values) total = total.plus(value)
  return total
}
