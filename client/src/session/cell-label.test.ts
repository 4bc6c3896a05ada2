import { expect, test } from 'vitest'
import { tableReport } from '../../../test/fixtures/report-of.ts'
import { cellLabel, columnRank } from './cell-label.ts'

const [table] = tableReport({
  funds: [{ label: '年度资金总额' }, { label: '其中：当年 财政拨款' }],
  indicators: [
    { level1: '产出指标', level2: '质量指标', level3: '清淤验收合格率' },
    { level1: '产出指标', level2: '时效指标' },
  ],
}).tables

test('[PG12] a cell is named by its row and its column', () => {
  if (!table) throw new Error('broken invariant: the report has a table')
  const named = (row: string, field: string) => Object.values(cellLabel(table, row, field)).join(' · ')
  expect(named('t1-1', 'score')).toBe('清淤验收合格率 · 得分')
  expect(named('t1-2', 'actual')).toBe('时效指标 · 实际完成值')
  expect(named('t1/fund/total', 'rate')).toBe('年度资金总额 · 执行率')
  expect(named('t1/fund/f1', 'budget')).toBe('当年财政拨款 · 全年预算数')
  expect(named('t1', 'printed/score')).toBe('总分 · 得分')
})

test('[PG106] cells that were changed are told in the order of the form', () => {
  const fields = ['actual', 'level1', 'score', 'target', 'weight']
  expect(fields.toSorted((a, b) => columnRank(a) - columnRank(b))).toEqual(['level1', 'target', 'actual', 'weight', 'score'])
})
