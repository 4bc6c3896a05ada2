import { expect, test } from 'vitest'
import { findingsOf, namesOf, tableReport } from '../../../test/fixtures/report-of.ts'

/** Rows of 50, 30 and 10 points that scored so much, the execution row and the one below it, the printed total. */
function table(scores: readonly string[], execution: string, below: string, printed: string) {
  const amounts = { budget: '100', executed: '100' }
  const weights = ['50', '30', '10']
  return tableReport({
    funds: [
      { label: '年度资金总额', ...amounts, weight: '10', score: execution },
      { label: '其中：当年财政拨款', ...amounts, weight: '10', score: below },
    ],
    indicators: scores.map((score, at) => ({
      level1: ['产出指标', '效益指标', '满意度指标'][at] ?? '',
      weight: weights[at] ?? '',
      score,
    })),
    printed: { weight: '100', score: printed },
  })
}

test.each([
  [table(['50', '28', '10'], '10', '', '99'), 'B2 sum'],
  [table(['50', '28.5', '10'], '9.5', '', '89'), 'B2 sum'],
  [table(['49', '28', '10'], '10', '', '97.5'), 'B2 sum'],
  [table(['40', '28', '10'], '10', '10', '98'), 'B2 twice'],
])('[CK18] the printed total is the sum of the scores, with the execution rate once', (report, name) => {
  expect(namesOf(report)).toEqual([name])
})

test('[CK18] the finding shows the sum and leads to every score', () => {
  const [finding] = findingsOf(table(['50', '28', '10'], '10', '', '99'))
  expect(finding?.message).toBe('总分填的是99分，各行得分合计为98分（指标88分，预算执行率10分），请核对。')
  expect(finding?.places[0]).toEqual({ table: 't1', row: 't1', field: 'printed/score', quote: '99' })
  expect(finding?.places).toHaveLength(5)
})

test.each([
  [table(['50', '28', '10'], '10', '10', '98')],
  [table(['50', '28.56', '10'], '10', '', '98.5')],
  [table(['50', '28.56', '10'], '10', '', '98.6分')],
  [table(['50', '28', '10'], '', '', '88')],
  [table(['50', '28', '10'], '', '', '98')],
  [table(['', '', ''], '10', '', '100')],
  [table(['50', '28', '10'], '10', '', '')],
  [table(['50', '28', '10'], '10', '', '优')],
])('[CK1] what can be true of a total is left alone', (report) => {
  expect(namesOf(report)).toEqual([])
})
