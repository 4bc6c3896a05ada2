import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '../base/decimal.ts'
import { emptyIndicator } from '../report/blank-content.ts'
import type { IndicatorRow, TableContent } from '../report/content.ts'
import { DEFAULT_RULES } from './rules/catalogue.ts'
import { scoreIndicator } from './score-indicator.ts'
import { scoreTable } from './score-table.ts'

/** A figure with two places, as people write them. */
const figure = fc.integer({ min: 0, max: 100_000 }).map((hundredths) => new Decimal(hundredths).div(100).toFixed())
const points = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => new Decimal(hundredths).div(100).toFixed())
const unit = fc.constantFrom('', '%', '万元', '人次')

/** Pieces of what stands in cells, in any order: nearly a figure, nearly a date, or nothing sensible. */
const piece = fc.oneof(
  fc.constantFrom('≥', '≦', '＜', '=', '不超过', '不少于', '以上', '以内', '约', '-', '—', '/', '(', '）', ' ', '\n', '.', ','),
  fc.constantFrom(
    '%',
    '‰',
    '万元',
    '元',
    '亿元',
    '次',
    '年',
    '月',
    '日',
    '底',
    '前',
    '完成',
    '优',
    '2022',
    '12',
    '0',
    '９５',
    '万',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const cell = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const anyRow = fc.record({ level1: cell, level2: cell, level3: cell, target: cell, actual: cell, weight: cell, score: cell })
const readableRow = fc.record({
  level1: fc.constantFrom('产出指标', '产出指标(50分)', '效益指标', '满意度指标'),
  target: fc.tuple(fc.constantFrom('≥', '≤', '', '='), figure, unit).map((parts) => parts.join('')),
  actual: fc.tuple(figure, unit).map((parts) => parts.join('')),
  weight: points,
  score: fc.oneof(fc.constant(''), points),
})

test('[SC5] more of what is wanted never earns less', () => {
  const law = fc.property(figure, figure, figure, points, unit, (target, a, b, weight, u) => {
    const [less, more] = inOrder(a, b)
    expect(earned(`≥${target}${u}`, more + u, weight).gte(earned(`≥${target}${u}`, less + u, weight))).toBe(true)
  })
  fc.assert(law)
})

test('[SC6] more of what is limited never earns more', () => {
  const law = fc.property(figure, figure, figure, points, unit, (target, a, b, weight, u) => {
    const [less, more] = inOrder(a, b)
    expect(earned(`≤${target}${u}`, more + u, weight).lte(earned(`≤${target}${u}`, less + u, weight))).toBe(true)
  })
  fc.assert(law)
})

test('[SC15] a row earns between nothing and what it is worth, whatever its cells hold', () => {
  const law = fc.property(fc.oneof(anyRow, readableRow), (cells) => {
    const { computed, weight } = scoreIndicator(row(cells), DEFAULT_RULES)
    if (computed === null) return
    expect(new Decimal(computed).gte(0)).toBe(true)
    expect(new Decimal(computed).lte(weight)).toBe(true)
  })
  fc.assert(law, { numRuns: 500 })
})

test('[SC13] a row without a score of its own gets the computed one', () => {
  const law = fc.property(readableRow, (cells) => {
    const { given, score, computed } = scoreIndicator(row({ ...cells, score: '' }), DEFAULT_RULES)
    expect({ given, score }).toEqual({ given: null, score: computed })
  })
  fc.assert(law)
})

test('[SC16] the total is execution and rows, each once, and so are the subtotals', () => {
  const law = fc.property(fc.array(fc.oneof(readableRow, anyRow), { maxLength: 12 }), (rows) => {
    const { execution, indicators, groups, total } = scoreTable(table(rows), DEFAULT_RULES)
    expect(total).toEqual(added([execution, ...indicators]))
    expect(total).toEqual(added([execution, ...groups]))
  })
  fc.assert(law)
})

test('[SC16] the order of rows changes no score', () => {
  const shuffled = fc
    .array(readableRow, { maxLength: 12 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })))
  const law = fc.property(shuffled, ([rows, moved]) => {
    const [before, after] = [scoreTable(table(rows), DEFAULT_RULES), scoreTable(table(moved), DEFAULT_RULES)]
    expect(after.total).toEqual(before.total)
    expect(after.grade).toBe(before.grade)
    expect(after.groups.toSorted(byName)).toEqual(before.groups.toSorted(byName))
  })
  fc.assert(law)
})

test('[SC20] any text in any cell has an answer: decimal strings and one sentence', () => {
  const law = fc.property(fc.array(anyRow, { maxLength: 4 }), cell, cell, cell, (rows, budget, executed, own) => {
    const sheet = scoreTable(table(rows, { budget, executed, weight: own, rate: own, score: own }), DEFAULT_RULES)
    for (const { weight, computed, score, because } of [sheet.execution, ...sheet.indicators]) {
      expect(weight).toMatch(/^\d+(\.\d+)?$/)
      for (const figure of [computed, score]) expect(figure ?? '0.00').toMatch(/^-?\d+\.\d\d$/)
      expect(because).toMatch(/^[^\n]+。$/)
    }
    expect(sheet.execution.rate ?? '0.00').toMatch(/^-?\d+\.\d\d$/)
    expect(sheet.total.score).toMatch(/^-?\d+\.\d\d$/)
  })
  fc.assert(law, { numRuns: 500 })
})

test('[SC20] what was scored before is scored the same after any number of other rows', () => {
  const cells = { target: '≥95%', actual: '94.5%', weight: '10' }
  const before = scoreIndicator(row(cells), DEFAULT_RULES)
  for (let other = 0; other < 6000; other++) scoreIndicator(row({ ...cells, actual: `${other}%` }), DEFAULT_RULES)
  expect(scoreIndicator(row(cells), DEFAULT_RULES)).toEqual(before)
  expect(scoreIndicator(row({ ...cells, weight: '5' }), { ...DEFAULT_RULES }).computed).toBe('4.97')
})

function row(cells: Partial<IndicatorRow>): IndicatorRow {
  return { ...emptyIndicator('r1'), ...cells }
}

function table(rows: readonly Partial<IndicatorRow>[], fund = {}): TableContent {
  const total = { id: 'total', label: '年度资金总额', initial: '', budget: '100', executed: '97.3', ...fund }
  return {
    id: 't1',
    kind: 'project',
    name: '',
    supervisor: '',
    implementer: '',
    unit: '万元',
    funds: [total],
    goal: { expected: '', actual: '' },
    indicators: rows.map((cells) => row(cells)),
  }
}

function earned(target: string, actual: string, weight: string): Decimal {
  return new Decimal(scoreIndicator(row({ target, actual, weight }), DEFAULT_RULES).computed ?? NaN)
}

function inOrder(a: string, b: string): [less: string, more: string] {
  return new Decimal(a).lte(b) ? [a, b] : [b, a]
}

function added(parts: readonly { weight: string; score: string | null }[]): { weight: string; score: string } {
  const weight = parts.reduce((total, part) => total.plus(part.weight), new Decimal(0))
  const score = parts.reduce((total, part) => total.plus(part.score ?? 0), new Decimal(0))
  return { weight: weight.toFixed(), score: score.toFixed(2) }
}

function byName(a: { level1: string }, b: { level1: string }): number {
  return a.level1 < b.level1 ? -1 : 1
}
