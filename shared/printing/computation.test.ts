import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal, formatFixed2 } from '../base/decimal.ts'
import { exactValue } from './computation.ts'
import { emptyIndicator } from '../report/blank-content.ts'
import type { IndicatorRow } from '../report/content.ts'
import { type RowArithmetic, rowArithmetic } from '../scoring/row-arithmetic.ts'
import { DEFAULT_RULES, ruleSets } from '../scoring/rules/catalogue.ts'
import { scoreIndicator } from '../scoring/score-indicator.ts'

const row = (cells: Partial<IndicatorRow>): IndicatorRow => ({ ...emptyIndicator('r1'), weight: '10', ...cells })
const kindOf = (cells: Partial<IndicatorRow>) => rowArithmetic(row(cells), DEFAULT_RULES, 2023)?.kind ?? null

test('[EX24] a row whose sign alone decides says by which arithmetic it is scored', () => {
  expect(kindOf({ target: '≥1200卷', actual: '1180卷' })).toBe('proportional')
  expect(kindOf({ target: '不少于1200卷', actual: '1260卷' })).toBe('proportional')
  expect(kindOf({ target: '100%', actual: '98.2%' })).toBe('proportional-or-zero')
  expect(kindOf({ target: '0起', actual: '0起', level3: '安全事故' })).toBe('proportional-or-zero')
  expect(kindOf({ target: '≤12.5万元', actual: '13万元' })).toBe('linear-excess')
  expect(kindOf({ target: '≥30', actual: '28.50' })).toBe('proportional')
})

test.each([
  ['the unit gave a score', { target: '≥95%', actual: '90%', score: '9.47' }],
  ['a standard of its own', { target: '≥95%', actual: '90%', method: '每低于1个百分点扣1分' }],
  ['other units', { target: '≤12.5万元', actual: '130000元' }],
  ['a date', { target: '2023年12月底前', actual: '2023年11月' }],
  ['words', { target: '优', actual: '优' }],
  ['a separator', { target: '≥1,200卷', actual: '1180卷' }],
  ['Chinese numerals', { target: '≥三次', actual: '3次' }],
  ['a range', { target: '90%-95%', actual: '92%' }],
  ['nothing done yet', { target: '≥95%', actual: '' }],
  ['no readable points', { target: '≥95%', actual: '90%', weight: '十分' }],
])('[EX25] %s: no plain arithmetic says the score', (_, cells) => {
  expect(kindOf(cells)).toBeNull()
})

const figure = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => new Decimal(hundredths).div(100).toFixed())
const unit = fc.constantFrom('', '%', '个', '万元', '天')
const cells = fc.record({
  level1: fc.constantFrom('产出指标', '成本指标', '满意度指标'),
  level3: fc.constantFrom('修复档案数', '办结率', '投诉率', '项目总成本', '群众满意度'),
  target: fc.tuple(fc.constantFrom('≥', '≤', '', '=', '不超过', '>'), figure, unit).map((parts) => parts.join('')),
  weight: figure,
  method: fc.constantFrom('', '', '直接赋分', '按比例得分', '扣1分'),
})

test('[EX24] the arithmetic still gives the score when somebody changes the actual value', () => {
  let compared = 0
  const law = fc.property(fc.constantFrom(...ruleSets), cells, figure, figure, unit, (rules, given, now, later, counted) => {
    const before = row({ ...given, actual: now + counted })
    const arithmetic = rowArithmetic(before, rules, 2023)
    const { computed } = scoreIndicator({ ...before, actual: later + counted }, rules, 2023)
    // What a person has to decide then, a formula cannot.
    if (!arithmetic || computed === null || new Decimal(given.weight).decimalPlaces() > 2) return
    compared++
    expect(pointsOf({ ...arithmetic, actual: { ...arithmetic.actual, figure: later } }, given.weight)).toBe(computed)
  })
  fc.assert(law, { numRuns: 1500 })
  expect(compared).toBeGreaterThan(200)
})

const at = (field: 'target' | 'actual' | 'weight') => ({ row: 'r1', field })

function pointsOf(arithmetic: RowArithmetic, weight: string): string {
  const rule = { kind: 'rule', arithmetic, target: at('target'), actual: at('actual'), points: at('weight') } as const
  const value = exactValue(rule, () => new Decimal(weight))
  return formatFixed2(value!.toDecimalPlaces(arithmetic.places))
}
