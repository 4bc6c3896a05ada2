import { expect, test } from 'vitest'
import { findingsOf, namesOf, rowReport, tableReport } from '../../../test/fixtures/report-of.ts'

const table = (...targets: readonly string[]) =>
  tableReport({
    indicators: targets.map((target, at) => ({ level3: `第${at + 1}河段完成率`, target, actual: target.replace(/^\D/, '') })),
  })
const row = (level2: string, level3: string, target: string, actual = target) =>
  rowReport({ level2, level3, target, actual, score: '10' })

test.each([
  [table('100%', '100%', '100%', '100%'), 'B12 all'],
  [table('=100%', '≥100%', '１００％', '100.00%', '100%'), 'B12 all'],
  [table('100%', '', '100%', '100%', '100%'), 'B12 all'],
  [row('数量指标', '村级站点', '较多'), 'B12 words'],
  [row('成本指标', '购置成本', '符合市场价'), 'B12 words'],
  [row('服务对象满意度指标', '群众', '满意'), 'B12 words'],
  [row('生态效益指标', '绿色环保', '≥100%', '100%'), 'B12 vague'],
  [row('可持续影响指标', '可持续发展', '=100%', '100%'), 'B12 vague'],
  [row('经济效益指标', '合理利用', '≥95%', '96%'), 'B12 vague'],
])('[CK48] targets can be measured', (report, name) => {
  expect(namesOf(report).filter((found) => found.startsWith('B12'))).toEqual([name])
})

test('[CK48] a table of nothing but 100% is one finding', () => {
  const [finding] = findingsOf(table('100%', '100%', '100%', '100%'))
  expect(finding?.message).toBe(
    '本表4项指标的目标值全部是100%，指标之间没有区分，也看不出做了多少事；数量、时效、成本指标请换成具体的数、日期和金额。',
  )
  expect(finding?.places).toHaveLength(4)
})

test.each([
  [table('100%', '100%', '100%')],
  [table('100%', '100%', '100%', '95%')],
  [table('100%', '100%', '100%', '100%', '≥12公里')],
  [row('数量指标', '村级站点', '全部覆盖')],
  [row('数量指标', '宣传活动', '五场')],
  [row('社会效益指标', '群众安全感', '有所提升')],
  [row('生态效益指标', '水质优良率', '≥95%', '96%')],
  [row('经济效益指标', '农户收入增长', '≥5%', '5.2%')],
  [row('质量指标', '绿色环保', '≥95%', '96%')],
])('[CK1] what can be measured, and words where words are usual, is left alone', (report) => {
  expect(namesOf(report).filter((name) => name.startsWith('B12'))).toEqual([])
})
