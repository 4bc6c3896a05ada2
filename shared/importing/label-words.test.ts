import { expect, test } from 'vitest'
import { SMALL_TABLE } from '../../test/fixtures/table-lines.ts'
import { readTableLines as read } from '../../test/support/read-table-lines.ts'

test.each([
  ['主管部门', '主管部门（盖章：公章甲）'],
  ['实施单位', '实施单位（乙股）'],
  ['全年预算数', '全年预算数（含追加三百万）'],
  ['全年执行数', '全年执行数：截至十一月'],
  ['执行率', '执行率（未审）'],
  ['年度指标值', '年度指标值（调整后见附件）'],
  ['偏差原因分析及改进措施', '偏差原因（李四复核）'],
  ['偏差原因分析及改进措施', '王五填：偏差原因分析'],
  ['实际完成情况', '据馆长口述：实际完成情况'],
])('[IM10] what somebody wrote into the label %s stays as text and is listed: %s', (label, written) => {
  const { table, listed } = read(SMALL_TABLE.replace(label, written))
  expect(listed.map(({ text, code, keptIn }) => [text, code, keptIn])).toEqual([[written, 'table-label-extra', 'other']])
  expect(table).toEqual(read(SMALL_TABLE).table)
})

test('[IM10] a column that the form does not have, and a strange name of a block, are listed', () => {
  const { listed } = read(
    SMALL_TABLE.replace('绩效指标', '绩效指标（附注甲）')
      .replace('项目资金(万元)', '备注')
      .replace('\t得分\n\n', '\t得分\n\t资金性质\n\n'),
  )
  expect(listed.map(({ text, code }) => [text, code])).toEqual([
    ['备注 资金性质', 'table-cell-extra'],
    ['绩效指标（附注甲）', 'table-cell-extra'],
  ])
})

test('[IM10] a goal that stands in the cell of its label is the goal', () => {
  const { table, listed } = read(
    SMALL_TABLE.replace('预期目标', '预期\n目标：完成一百二十项数字化').replace(
      '实际完成情况',
      '全年实际完成情况\n完成一百一十项',
    ),
  )
  expect(table.goal).toEqual({ expected: '完成一百二十项数字化\n维修库房', actual: '完成一百一十项\n已完成' })
  expect(listed).toEqual([])
})

test.each([
  ['主管部门', '主管部门（盖章）'],
  ['项目资金(万元)', '预算资金（万元）（10分）'],
  ['项目资金(万元)', '预算执行情况(万元)'],
  ['全年预算数', '全年预算数（A）'],
  ['全年执行数', '全年执行数(B)'],
  ['执行率', '执行率（B/A）'],
  ['执行率', '预算执行率(B/A×100%)'],
  ['年度总体目标', '年度总体目标完成情况'],
  ['预期目标', '年初设定目标（40分）'],
  ['实际完成情况', '全年目标实际完成情况'],
  ['绩效指标', '年度绩效指标完成情况'],
  ['分值\n\t得分\n\t偏', '分值（100分）\n\t得分\n\t偏'],
  ['年度指标值', '年初指标值（A）'],
  ['偏差原因分析及改进措施', '未完成原因和改进措施'],
  ['偏差原因分析及改进措施', '未完成原因及拟采取的改进措施'],
  ['偏差原因分析及改进措施', '偏差大或目标未完成原因分析'],
])('[IM7] the words of official variants are no remarks: %s, %s', (label, variant) => {
  expect(read(SMALL_TABLE.replace(label, variant)).listed).toEqual([])
})
