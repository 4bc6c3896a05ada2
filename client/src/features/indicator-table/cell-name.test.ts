import { expect, test } from 'vitest'
import { indicatorForm } from '../../../../test/support/indicator-form.ts'
import { cellName } from './cell-name.ts'

const { rows, stops } = indicatorForm()

test('[ED12] a cell is named by the labels of its row and the heading of its column', () => {
  expect(cellName(rows, { row: 't1', field: 'name' })).toBe('项目名称')
  expect(cellName(rows, { row: 't1', field: 'implementer' })).toBe('实施单位')
  expect(cellName(rows, { row: 't1/fund/total', field: 'budget' })).toBe('项目资金(万元) 年度资金总额 全年预算数')
  expect(cellName(rows, { row: 't1', field: 'goal/actual' })).toBe('年度总体目标 实际完成情况')
  expect(cellName(rows, { row: 't1-6', field: 'actual' })).toBe('效益指标(30分) 社会效益指标 实际完成值')
})

test('[ED12] no cell of the form is without a name, and no two of them share one', () => {
  const names = stops.map(({ ref }) => cellName(rows, ref))
  expect(names).not.toContain('')
  expect(new Set(names).size).toBe(names.length)
})
