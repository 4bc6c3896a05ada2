import { describe, expect, test } from 'vitest'
import { emptyIndicator } from '../report/blank-content.ts'
import type { TableContent } from '../report/content.ts'
import { DEFAULT_RULES } from './rules/catalogue.ts'
import { scoreTable } from './score-table.ts'

type Row = readonly [level1: string, target: string, actual: string, weight: string, score?: string]

function table(rows: readonly Row[], executed = '100'): TableContent {
  return {
    id: 't1',
    kind: 'project',
    name: '',
    supervisor: '',
    implementer: '',
    unit: '万元',
    funds: [{ id: 'total', label: '年度资金总额', initial: '', budget: '100', executed }],
    goal: { expected: '', actual: '' },
    indicators: rows.map(([level1, target, actual, weight, score = ''], at) => ({
      ...emptyIndicator(`t1-${at}`),
      level1,
      target,
      actual,
      weight,
      score,
    })),
  }
}

const sheetOf = (rows: readonly Row[], executed?: string) => scoreTable(table(rows, executed), DEFAULT_RULES)

function reached(level1: string, weight: string, count: number): Row[] {
  return Array.from({ length: count }, () => [level1, '100%', '100%', weight])
}

/** The figures of a published table: 执行10, 产出40, 效益30, 满意度20. */
const NUTRITION: readonly Row[] = [
  ['产出指标', '≧735人次', '735', '10', '10'],
  ['产出指标', '≧100%', '100%', '10', '10'],
  ['产出指标', '≧100%', '100%', '10', '7'],
  ['产出指标', '═100%', '100%', '10', '10'],
  ['效益指标', '有效', '有效', '10', '10'],
  ['效益指标', '═100%', '98%', '10', '9'],
  ['效益指标', '≧100%', '100%', '10', '10'],
  ['满意度指标', '≧95%', '100%', '10', '10'],
  ['满意度指标', '≧95%', '100%', '10', '10'],
]

test('[SC16] a printed table adds up: execution once, every row, a subtotal for each 一级指标', () => {
  const { groups, total, grade, indicators } = sheetOf(NUTRITION)
  expect(groups).toEqual([
    { level1: '产出指标', weight: '40', score: '37.00' },
    { level1: '效益指标', weight: '30', score: '29.00' },
    { level1: '满意度指标', weight: '20', score: '20.00' },
  ])
  expect(total).toEqual({ weight: '100', score: '96.00' })
  expect(grade).toBe('优')
  expect(indicators.map((row) => row.computed)).toEqual([...Array(4).fill('10.00'), null, '9.80', ...Array(3).fill('10.00')])
})

test('[SC16] the official weights give 100 points when everything is reached', () => {
  const { groups, total } = sheetOf([
    ...reached('产出指标(50分)', '12.5', 4),
    ...reached('效益指标（30分）', '7.5', 4),
    ...reached('满意度\n指标（10分）', '10', 1),
  ])
  expect(groups).toEqual([
    { level1: '产出指标', weight: '50', score: '50.00' },
    { level1: '效益指标', weight: '30', score: '30.00' },
    { level1: '满意度指标', weight: '10', score: '10.00' },
  ])
  expect(total).toEqual({ weight: '100', score: '100.00' })
})

test('[SC16] rows of one 一级指标 that stand apart share a subtotal', () => {
  const { groups } = sheetOf([
    ['产出指标', '100%', '100%', '20'],
    ['效益指标', '100%', '50%', '30'],
    ['产出指标(50分)', '100%', '90%', '30'],
  ])
  expect(groups).toEqual([
    { level1: '产出指标', weight: '50', score: '47.00' },
    { level1: '效益指标', weight: '30', score: '15.00' },
  ])
})

test('[SC56] a row below a merged cell has the levels of the row above it', () => {
  const rows = table([
    ['产出指标(50分)', '12次', '12次', '30'],
    ['', '40万元', '45万元', '20'],
    ['', '40万元', '45万元', '20'],
    ['效益指标', '100%', '100%', '30'],
    ['', '100%', '50%', '10'],
  ])
  const indicators = rows.indicators.map((row, at) => ({ ...row, level3: '培训经费', level2: at === 1 ? '成本指标' : '' }))
  const { groups, indicators: scores } = scoreTable({ ...rows, indicators }, DEFAULT_RULES)
  expect(groups).toEqual([
    { level1: '产出指标', weight: '70', score: '65.00' },
    { level1: '效益指标', weight: '40', score: '35.00' },
  ])
  // 45万元 is more than the 40万元 of a cost, and that it is one says the row above.
  expect(scores.map(({ computed }) => computed)).toEqual(['30.00', '17.50', '17.50', '30.00', '5.00'])
})

describe('[SC17] the grade', () => {
  test.each([
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
  ])('of %s points is %s', (score, grade) => {
    expect(sheetOf([['产出指标', '', '', '90', score]], '0').grade).toBe(grade)
  })

  test('of a table that is not worth 100 points is scaled; its total is not', () => {
    const { total, grade } = sheetOf([['产出指标', '', '', '30', '26']])
    expect(total).toEqual({ weight: '40', score: '36.00' })
    expect(grade).toBe('优')
  })

  test('of an empty table is 差', () => {
    const { total, grade, groups } = scoreTable({ ...table([]), funds: [] }, DEFAULT_RULES)
    expect({ total, grade, groups }).toEqual({ total: { weight: '10', score: '0.00' }, grade: '差', groups: [] })
  })

  test('of a table without any points is 差', () => {
    const funds = [{ id: 'total', label: '年度资金总额', initial: '', budget: '1', executed: '1', weight: '0' }]
    expect(scoreTable({ ...table([]), funds }, DEFAULT_RULES)).toMatchObject({
      total: { weight: '0', score: '0.00' },
      grade: '差',
    })
  })
})
