import { type Decimal, HUNDRED, ZERO, formatPlain, sum } from '../../base/decimal.ts'
import type { Formula, Terms } from './rule-set.ts'

export interface Rate {
  /** In percent, exact. */
  readonly rate: Decimal
  /** "136 ÷ 143" */
  readonly arithmetic: string
}

/** @returns null where a figure is missing or the divisor is not above 0. */
export function applyFormula({ dividend, divisor }: Formula, inputs: ReadonlyMap<string, Decimal>): Rate | null {
  const [over, under] = [evaluate(dividend, inputs), evaluate(divisor, inputs)]
  if (!over || !under || under.value.lte(0)) return null
  return { rate: over.value.times(HUNDRED).div(under.value), arithmetic: `${over.written} ÷ ${under.written}` }
}

/** Every name that the terms of a formula go by. */
export function inputNames({ dividend, divisor }: Formula): ReadonlySet<string> {
  return new Set([dividend, divisor].flatMap(({ plus, minus = [] }) => [...plus, ...minus].flat()))
}

function evaluate({ plus, minus = [] }: Terms, inputs: ReadonlyMap<string, Decimal>): { value: Decimal; written: string } | null {
  const [added, taken] = [plus.map((names) => pick(names, inputs)), minus.map((names) => pick(names, inputs))]
  const all = [...added, ...taken]
  const known = all.filter((value) => value !== null)
  if (known.length < all.length) return null
  const value = sum(added.map((term) => term ?? ZERO)).minus(sum(taken.map((term) => term ?? ZERO)))
  const written = known.map((term, at) => `${at === 0 ? '' : at < added.length ? ' + ' : ' − '}${formatPlain(term)}`).join('')
  return { value, written: known.length > 1 ? `(${written})` : written }
}

function pick(names: readonly string[], inputs: ReadonlyMap<string, Decimal>): Decimal | null {
  const name = names.find((candidate) => inputs.has(candidate))
  return (name !== undefined && inputs.get(name)) || null
}
