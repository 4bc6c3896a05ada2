import { expect, test } from 'vitest'
import { findingsOf, namesOf, tableReport } from '../../../test/fixtures/report-of.ts'

const AMOUNTS = { budget: '100', executed: '100', rate: '100%' }

function indicator(weight: string, score: string) {
  const rest = { level1: '产出指标', weight: '78' }
  return tableReport({
    funds: [{ label: '年度资金总额', ...AMOUNTS, weight: '10' }],
    indicators: [{ level1: '数量', level3: '清淤长度', weight, score }, ...(weight === '12' ? [rest] : [])],
  })
}

function fund(weight: string, score: string) {
  return tableReport({ funds: [{ label: '年度资金总额', ...AMOUNTS, weight, score }] })
}

test.each([
  [indicator('12', '12.5'), 'B3 above'],
  [indicator('12', '１５分'), 'B3 above'],
  [indicator('12', '-1'), 'B3 negative'],
  [indicator('', '-0.5'), 'B3 negative'],
  [fund('10', '12'), 'B3 above'],
  [fund('', '10.01'), 'B3 above'],
])('[CK19] a score lies between 0 and the points of its row', (report, name) => {
  expect(namesOf(report)).toEqual([name])
})

test('[CK19] the finding names the row and both figures', () => {
  const [finding] = findingsOf(indicator('12', '12.5'))
  expect(finding?.message).toBe('“清淤长度”得12.5分，超过分值12分，得分最多为分值，请核对。')
  expect(finding?.places).toEqual([
    { table: 't1', row: 't1-1', field: 'score', quote: '12.5' },
    { table: 't1', row: 't1-1', field: 'weight', quote: '12' },
  ])
})

test.each([
  [indicator('12', '12')],
  [indicator('12', '0')],
  [indicator('12', '')],
  [indicator('12', '优')],
  [indicator('', '12')],
  [fund('10', '10')],
  [fund('—', '—')],
])('[CK1] what can be true of a score is left alone', (report) => {
  expect(namesOf(report)).toEqual([])
})
