import { Decimal, sum } from '../base/decimal.ts'
import type { Fact } from '../report/content.ts'
import { foldText } from '../scoring/fold-text.ts'
import { measureOf } from '../scoring/measure.ts'
import { readQuantity } from '../scoring/quantity.ts'
import { findFigure } from './dictionary.ts'

export type Facts = Readonly<Record<string, Fact>>

/** This year's value of a fact, or that of the year before. */
export type FactYear = 'value' | 'last'

/** A fact as a number that can be reckoned with. */
export interface FactAmount {
  /** In its unit. */
  readonly value: Decimal
  readonly unit: string
  /** Decimals that it is written with. */
  readonly decimals: number
}

/** What somebody wrote for a fact; "" where nobody did. */
export function factText(facts: Facts, key: string, year: FactYear): string {
  return (Object.hasOwn(facts, key) ? (facts[key]?.[year] ?? '') : '').trim()
}

export function factUnit(facts: Facts, key: string): string {
  const written = Object.hasOwn(facts, key) ? facts[key]?.unit : ''
  return written || (findFigure(key)?.units[0] ?? '')
}

/** A fact as a number: as it is written, else reckoned from its parts; null where neither can be. */
export function amountOf(facts: Facts, key: string, year: FactYear = 'value'): FactAmount | null {
  const text = factText(facts, key, year)
  if (text === '') return sumOfParts(facts, key, year)
  const folded = foldText(text)
  const quantity = readQuantity(folded)
  if (!quantity) return null
  const decimals = /\.(\d+)/.exec(folded)?.[1]?.length ?? 0
  return { value: quantity.value, unit: quantity.unit || factUnit(facts, key), decimals }
}

/** What the parts of a fact make together, in the unit of the first; null unless all of them are known. */
export function sumOfParts(facts: Facts, key: string, year: FactYear = 'value'): FactAmount | null {
  const { parts = [], less = [] } = findFigure(key) ?? {}
  const [added, taken] = [parts, less].map((keys) => keys.map((part) => amountOf(facts, part, year)))
  const [first] = added ?? []
  if (!first || !added || !taken) return null
  const terms = [...added, ...taken.map(negated)].map((term) => term && inUnit(term, first.unit))
  if (!terms.every((term) => term !== null)) return null
  return {
    value: sum(terms.map(({ value }) => value)),
    unit: first.unit,
    decimals: Math.max(...terms.map(({ decimals }) => decimals)),
  }
}

/** The same amount in another unit of the same kind (元, 万元); null where the two count different things. */
export function inUnit(amount: FactAmount, unit: string): FactAmount | null {
  if (amount.unit === unit) return amount
  const [from, to] = [measureOf(amount.unit), measureOf(unit)]
  if (from.counts !== to.counts) return null
  const value = amount.value.times(from.size).div(to.size)
  return { value, unit, decimals: Math.max(amount.decimals, value.decimalPlaces()) }
}

function negated(amount: FactAmount | null): FactAmount | null {
  return amount && { ...amount, value: new Decimal(0).minus(amount.value) }
}
