import { expect, test } from 'vitest'
import { readTableLines as read } from '../../test/support/read-table-lines.ts'
import { INDICATOR_HEADER, tableLines } from '../../test/fixtures/table-lines.ts'

test.each([
  [['1.项目年度目标完成情况', '项目年度目标', '年度目标完成情况']],
  [['项目年度目标完成情况', '项目年度目标', '年度目标完成情况（40分）']],
  [['年度总体目标完成情况', '预期目标', '年度总体目标实际完成情况']],
])('[IM35] the goals are known by the headings of other provinces: %o', (header) => {
  const { table } = read(tableLines(['项目名称', '食品安全抽检'], header, ['', '抽检800批次', '已完成812批次']))
  expect(table.goal).toEqual({ expected: '抽检800批次', actual: '已完成812批次' })
})

const withMethod = (...heads: readonly string[]) => {
  const header = INDICATOR_HEADER.flatMap((label) => (label === '得分' ? [...heads, label] : [label]))
  const row = [
    '',
    '产出指标',
    '数量指标',
    '抽检批次',
    '≥800批次',
    '812批次',
    '20',
    ...heads.map(() => '每少1批次\n扣1分'),
    '20',
    '',
  ]
  return read(tableLines(['项目名称', '食品安全抽检'], header, row))
}

test.each(['评分标准', '评价方法', '得分计算方法', '评分办法', '评价标准及依据', '计分方法', '评 分\n标 准'])(
  '[IM36] the column %s says how its row is scored',
  (head) => {
    expect(withMethod(head).table.indicators).toMatchObject([{ weight: '20', score: '20', method: '每少1批次\n扣1分' }])
  },
)

test('[IM36] a second such column stays text, and a form without one says nothing', () => {
  const { table, listed } = withMethod('评分标准', '评价方法')
  expect(table.indicators).toHaveLength(1)
  expect(listed.map(({ text }) => text)).toContain('评价方法')
  expect(withMethod().table.indicators[0]).not.toHaveProperty('method')
})
