import { HUNDRED, formatFixed2 } from '../base/decimal.ts'
import type { FigureRef } from '../report/figure-node.ts'
import { GAP } from '../report/rich-text.ts'
import { foldText } from '../scoring/fold-text.ts'
import { readQuantity } from '../scoring/quantity.ts'
import { type FactAmount, type FactYear, type Facts, amountOf, factText, factUnit, inUnit, sumOfParts } from './fact-amount.ts'

/**
 * What a live figure says: "67.32万元", "增加165.77万元", "增长246.24%", "58.40%". Pure: the facts and the reference are
 * all it depends on. What nobody has given a value, or what can't be reckoned, is a {@link GAP}.
 *
 * Values stand as they were written, always with their unit, so that a sentence stays true when the unit changes.
 * A difference has the decimals of the more exact of the two figures; percentages have two, rounded half up.
 */
export function figureWords(facts: Facts, { fact, as, of }: FigureRef): string {
  if (as === 'value' || as === 'last') return valueWords(facts, fact, as)
  const own = amountOf(facts, fact)
  const other = of === undefined ? amountOf(facts, fact, 'last') : amountOf(facts, of)
  const base = own && other && inUnit(other, own.unit)
  if (!own || !base) return GAP
  if (as === 'difference') return differenceWords(own, base)
  if (base.value.isZero()) return GAP
  return as === 'share' ? percentOf(own, base) : changeRateWords(own, base)
}

function valueWords(facts: Facts, key: string, year: FactYear): string {
  const text = factText(facts, key, year)
  if (text === '') {
    const total = sumOfParts(facts, key, year)
    return total ? amountWords(total) : GAP
  }
  return text + (hasUnit(text) ? '' : factUnit(facts, key))
}

/** 67.32万元 brings its unit along; 约67.32 and 67.32 do not. */
function hasUnit(text: string): boolean {
  const quantity = readQuantity(foldText(text))
  return quantity ? quantity.unit !== '' : /\p{L}$/u.test(text)
}

function differenceWords(own: FactAmount, base: FactAmount): string {
  const value = own.value.minus(base.value)
  if (value.isZero()) return '持平'
  const decimals = Math.max(own.decimals, base.decimals)
  return (value.isPositive() ? '增加' : '减少') + amountWords({ value: value.abs(), unit: own.unit, decimals })
}

function changeRateWords(own: FactAmount, base: FactAmount): string {
  const change = own.value.minus(base.value).div(base.value).times(HUNDRED)
  if (change.isZero()) return '持平'
  return `${change.isPositive() ? '增长' : '下降'}${formatFixed2(change.abs())}%`
}

function percentOf(own: FactAmount, base: FactAmount): string {
  return `${formatFixed2(own.value.div(base.value).times(HUNDRED))}%`
}

function amountWords({ value, unit, decimals }: FactAmount): string {
  return value.toFixed(decimals) + unit
}
