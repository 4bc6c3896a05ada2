import { Decimal, formatPlain, sum } from '../../base/decimal.ts'
import { type MoneyUnit, sizeOf } from '../money-unit.ts'

/** A figure of an equation, as printed. */
export interface Term {
  /** "247.75元" */
  readonly printed: string
  /** In its own unit. */
  readonly value: Decimal
  readonly unit: MoneyUnit
  readonly decimals: number
}

/** total = the sum of the parts. */
export interface Equation<T extends Term = Term> {
  readonly total: T
  readonly parts: readonly T[]
}

export function yuanOf({ value, unit }: Pick<Term, 'value' | 'unit'>): Decimal {
  return value.times(sizeOf(unit))
}

export function sumOf(terms: readonly Term[]): Decimal {
  return sum(terms.map(yuanOf))
}

/** By how much the total is larger than its parts, in 元. */
export function excessOf({ total, parts }: Equation): Decimal {
  return yuanOf(total).minus(sumOf(parts))
}

/** Print precision in 元: 0.01 of the largest unit that a figure other than zero is printed in. */
export function toleranceOf(terms: readonly Term[]): Decimal {
  const printed = terms.filter(({ value }) => !value.isZero()).map(({ unit }) => sizeOf(unit))
  return Decimal.max(1, ...printed).times('0.01')
}

/**
 * Whether an equation holds within print precision, if need be with some of the amounts that stand between its
 * parts and that nobody can assign: what can be read as true is not wrong.
 */
export function holds(equation: Equation, others: readonly Term[] = []): boolean {
  const tolerance = toleranceOf([equation.total, ...equation.parts])
  const excess = excessOf(equation)
  return subsetSums(others.map(yuanOf)).some((extra) => excess.minus(extra).abs().lte(tolerance))
}

/** Sums of every choice of some of these values, none chosen included. At most 64 of them for six values. */
export function subsetSums(values: readonly Decimal[]): Decimal[] {
  return values.reduce<Decimal[]>((sums, value) => [...sums, ...sums.map((one) => one.plus(value))], [new Decimal(0)])
}

/** An amount of 元 in another unit, to two decimals without trailing zeros: "97.7万元". */
export function formatYuan(yuan: Decimal, unit: MoneyUnit): string {
  return formatPlain(yuan.div(sizeOf(unit)).toDecimalPlaces(2)) + unit
}
