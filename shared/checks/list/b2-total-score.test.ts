import { expect, test } from 'vitest'
import { findingsOf, namesOf, tableReport } from '../../../test/fixtures/report-of.ts'

/** Rows of 50, 30 and 10 points that scored so much, the execution row and the one below it, the printed total. */
function table(scores: readonly string[], execution: string, below: string, printed: string) {
  const rate = execution === '' ? '100' : `${Number(execution) * 10}`
  const amounts = { budget: '100', executed: rate, rate: `${rate}%` }
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

test.each([
  [table(['50', '28', '10'], '10', '10', '98'), 'B2 repeated'],
  [table(['50', '28', '10'], '9', '9', '97'), 'B2 repeated'],
  [table(['50', '28', '10'], '10', '5', '98'), 'B2 repeated'],
])('[CK49] points of the execution rate below its own row are remarked on', (report, name) => {
  expect(namesOf(report)).toEqual([name])
})

const MANY = [
  ['产出指标', '20'],
  ['产出指标', '20'],
  ['产出指标', '10'],
  ['效益指标', '20'],
  ['效益指标', '10'],
] as const

/** Five rows with a score, one of 10 points and the execution with these. */
function scored(last: string, execution: string, name = '群众评价', actual = '基本符合要求', target = '全部符合要求') {
  const rows = MANY.map(([level1, weight]) => ({ level1, level3: '清淤', weight, score: weight }))
  return tableReport({
    funds: [{ label: '年度资金总额', budget: '100', executed: '96', weight: '10', rate: '96%', score: execution }],
    indicators: [...rows, { level1: '满意度指标', level3: name, target, actual, weight: '10', score: last }],
  })
}

test.each([
  [scored('10', ''), 'B2 unscored'],
  [scored('', '9.6'), 'B2 unscored'],
  [scored('10', '9.6', '预算执行率', '96%', '≥90%'), 'B2 again'],
  [scored('10', '9.6', '资金支出率', '96%', '≥95%'), 'B2 again'],
  [scored('10', '9.6', '部门预算完成率', '96%', '≥95%'), 'B2 again'],
])('[CK49] a score that was forgotten, and one given twice for the execution rate', (report, name) => {
  expect(namesOf(report)).toEqual([name])
})

test.each([
  [scored('10', '9.6')],
  [scored('10', '9.6', '预算执行率', '97%', '≥90%')],
  [scored('10', '9.6', '工程款按时支付率', '96%', '≥90%')],
  [table(['50', '28', '10'], '10', '—', '98')],
  [table(['50', '28', '10'], '10', '0', '98')],
  [table(['', '', ''], '', '', '')],
])('[CK1] points that stand once, and a table that nobody has scored by hand, are left alone', (report) => {
  expect(namesOf(report)).toEqual([])
})

test('[CK49] the remark names the rows and leads to their points', () => {
  const [finding] = findingsOf(table(['50', '28', '10'], '10', '10', '98'))
  expect(finding?.severity).toBe('style')
  expect(finding?.message).toBe(
    '“当年财政拨款”又填了分值或得分。预算执行率只在“年度资金总额”一行计分，这几格请填“—”，以免重复计算。',
  )
  expect(finding?.places.map(({ row, field, quote }) => `${row} ${field} ${quote}`)).toEqual([
    't1/fund/f1 score 10',
    't1/fund/f1 weight 10',
  ])
})
