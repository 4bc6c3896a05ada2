import { expect, test } from 'vitest'
import { findingsOf, namesOf, rowReport } from '../../../test/fixtures/report-of.ts'

test.each([
  [[{ target: '=100%' }], ['B10 noActual']],
  [[{ target: '≥9个', actual: '—' }, { target: '≥3个' }], ['B10 noActual']],
  [[{ actual: '9个', score: '10' }], ['B10 noTarget']],
  [[{ score: '10' }, { score: '10', target: '/', actual: '/' }], ['B10 neither']],
  [[{ weight: '12.5', target: '12.5', actual: '12.5', score: '12.5' }], ['B10 weight']],
  [[{ level3: '群众满意度', target: '10', actual: '10', score: '10' }], ['B10 weight']],
  [
    [
      { target: '15', actual: '15', weight: '15' },
      { target: '20', actual: '20', weight: '20' },
    ],
    ['B10 weight'],
  ],
  [[{ target: '≥95%', actual: '≥95%', score: '10' }], ['B10 copied']],
  [[{ target: '≥95%', actual: '95%以上', score: '10' }], ['B10 copied']],
  [[{ target: '≥12次', actual: '不少于12次', score: '10' }], ['B10 copied']],
  [[{ target: '100%', actual: '无', reason: '没有轮换库存' }], ['B10 text']],
  [[{ target: '≥9个', actual: '已完成', score: '10' }], ['B10 text']],
  [[{ target: '≥95%', actual: '达成年度指标', score: '10' }], ['B10 text']],
  [[{ level3: '市民满意度调查', target: '290%', actual: '95%' }], ['B10 aboveSign']],
  [[{ level3: '工程验收合格率', target: '≥95%', actual: '105%', score: '10' }], ['B10 above']],
])('[CK46] target and actual value are there and are figures of the row itself: %o', (rows, expected) => {
  expect(namesOf(rowReport(...rows)).filter((name) => name.startsWith('B10'))).toEqual(expected)
})

test('[CK46] empty cells of a table are one finding that leads to all of them', () => {
  const [finding] = findingsOf(rowReport({ level3: '清淤', score: '10' }, { level3: '护坡', score: '10' }))
  expect(finding?.message).toBe('“清淤”、“护坡”填了得分，年度指标值和实际完成值都空着，得分没有依据；请补填。')
  expect(finding?.places.map(({ row, field }) => `${row} ${field}`)).toEqual([
    't1-1 target',
    't1-1 actual',
    't1-1 score',
    't1-2 target',
    't1-2 actual',
    't1-2 score',
  ])
})

test('[CK46] a sign that was read as a digit is named', () => {
  const [finding] = findingsOf(rowReport({ level3: '市民满意度调查', target: '290%', actual: '95%' }))
  expect(finding?.message).toBe('“市民满意度调查”最多是100%，年度指标值却填了“290%”；很可能是“≥90%”的符号认成了数字，请核对。')
})

test.each([
  [[{ level3: '' }]],
  [[{ target: '≥10个', actual: '10个', score: '10' }]],
  [[{ level2: '数量指标', level3: '整治村庄', target: '10', actual: '10', score: '10' }]],
  [[{ target: '有效', actual: '有效', score: '10' }]],
  [[{ target: '三场', actual: '三场', score: '10' }]],
  [[{ target: '2022年12月底前', actual: '已完成', score: '10' }]],
  [[{ level3: '任务完成率', target: '≥100%', actual: '105%', score: '10' }]],
  [[{ level3: '群众满意度', target: '≥90%', actual: '100%', score: '10' }]],
  [[{ target: '0起', actual: '无', score: '10' }]],
])('[CK1] figures that can be meant are left alone: %o', (rows) => {
  expect(namesOf(rowReport(...rows)).filter((name) => name.startsWith('B10'))).toEqual([])
})
