import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridCoverage } from '../../test/support/grid-coverage.ts'
import { blankContent, emptyIndicator } from '../report/blank-content.ts'
import type { IndicatorRow, TableContent } from '../report/content.ts'
import { scoreReport } from '../scoring/score-report.ts'
import { nationalProject2020v1 as national } from '../template/forms/national-project-2020-1.ts'
import { layoutIndicatorTable } from './indicator-grid.ts'
import type { TableGrid } from './table-grid.ts'

const blank = blankContent(national, { year: 2023, unit: { name: '清溪县档案馆', supervisor: '清溪县委办公室' }, title: '' })
const blankTable = blank.tables.at(0)!

test('[EX1] an empty form has the rows and merged cells of the official one', () => {
  expect(draw(layout(blankTable))).toEqual([
    '项目名称 2×1 | · 7×1',
    '主管部门 2×1 | 清溪县委办公室 3×1 | 实施单位 1×1 | 清溪县档案馆 3×1',
    '项目资金(万元) 2×5 | · 1×1 | 年初预算数 1×1 | 全年预算数 1×1 | 全年执行数 1×1 | 分值 1×1 | 执行率 1×1 | 得分 1×1',
    '年度资金总额 1×1 | · 1×1 | · 1×1 | · 1×1 | 10 1×1 | · 1×1 | · 1×1',
    '其中：当年财政拨款 1×1 | · 1×1 | · 1×1 | · 1×1 | — 1×1 | — 1×1 | — 1×1',
    '上年结转资金 1×1 | · 1×1 | · 1×1 | · 1×1 | — 1×1 | — 1×1 | — 1×1',
    '其他资金 1×1 | · 1×1 | · 1×1 | · 1×1 | — 1×1 | — 1×1 | — 1×1',
    '年度总体目标 1×2 | 预期目标 4×1 | 实际完成情况 4×1',
    '· 4×1 | · 4×1',
    '绩效指标 1×10 | 一级指标 1×1 | 二级指标 1×1 | 三级指标 1×1 | 年度指标值 1×1 | 实际完成值 1×1 | 分值 1×1 | 得分 1×1 | 偏差原因分析及改进措施 1×1',
    '产出指标(50分) 1×4 | 数量指标 1×1 | · 1×1 | · 1×1 | · 1×1 | 12.5 1×1 | · 1×1 | · 1×1',
    '质量指标 1×1 | · 1×1 | · 1×1 | · 1×1 | 12.5 1×1 | · 1×1 | · 1×1',
    '时效指标 1×1 | · 1×1 | · 1×1 | · 1×1 | 12.5 1×1 | · 1×1 | · 1×1',
    '成本指标 1×1 | · 1×1 | · 1×1 | · 1×1 | 12.5 1×1 | · 1×1 | · 1×1',
    '效益指标(30分) 1×4 | 经济效益指标 1×1 | · 1×1 | · 1×1 | · 1×1 | 7.5 1×1 | · 1×1 | · 1×1',
    '社会效益指标 1×1 | · 1×1 | · 1×1 | · 1×1 | 7.5 1×1 | · 1×1 | · 1×1',
    '生态效益指标 1×1 | · 1×1 | · 1×1 | · 1×1 | 7.5 1×1 | · 1×1 | · 1×1',
    '可持续影响指标 1×1 | · 1×1 | · 1×1 | · 1×1 | 7.5 1×1 | · 1×1 | · 1×1',
    '满意度指标(10分) 1×1 | 服务对象满意度指标 1×1 | · 1×1 | · 1×1 | · 1×1 | 10 1×1 | · 1×1 | · 1×1',
    '总分 6×1 | 100 1×1 | · 1×1 | · 1×1',
  ])
})

test('[EX2] 得分, 执行率 and 总分 are computed, the unit’s own score wins', () => {
  const grid = layout({
    ...blankTable,
    funds: blankTable.funds.map((fund) => (fund.id === 'total' ? { ...fund, budget: '200', executed: '150' } : fund)),
    indicators: [
      { ...row('a', '产出指标', '数量指标'), target: '≥10', actual: '12', weight: '50' },
      { ...row('b', '效益指标', '社会效益指标'), target: '≥10', actual: '5', weight: '40', score: '21' },
    ],
  })
  expect(computed(grid)).toEqual(['10', '75.00%', '7.50', '50.00', '21.00', '100', '78.50'])
})

test('[EX2] the row that counts in the score is the one that shows it, whatever its id', () => {
  const total = { id: 'f1', label: '年度资金总额', initial: '', budget: '200', executed: '150' }
  const part = { id: 'f2', label: '其中：当年财政拨款', initial: '', budget: '200', executed: '150' }
  expect(draw(layout({ ...blankTable, funds: [total, part] })).slice(3, 5)).toEqual([
    '年度资金总额 1×1 | · 1×1 | 200 1×1 | 150 1×1 | 10 1×1 | 75.00% 1×1 | 7.50 1×1',
    '其中：当年财政拨款 1×1 | · 1×1 | 200 1×1 | 150 1×1 | — 1×1 | — 1×1 | — 1×1',
  ])
})

test('[EX3] where the rate cannot be computed the unit’s own stands, and 其中 rows show what was written', () => {
  const grid = layout({
    ...blankTable,
    funds: [
      { id: 'total', label: '年度资金总额', initial: '', budget: '120.5', executed: '', rate: '100%' },
      { id: 'current', label: '其中：当年财政拨款', initial: '', budget: '120.5', executed: '', weight: '10', rate: '98%' },
    ],
  })
  expect(draw(grid).slice(3, 5)).toEqual([
    '年度资金总额 1×1 | · 1×1 | 120.5 1×1 | · 1×1 | 10 1×1 | 100% 1×1 | · 1×1',
    '其中：当年财政拨款 1×1 | · 1×1 | 120.5 1×1 | · 1×1 | 10 1×1 | 98% 1×1 | — 1×1',
  ])
})

test('[EX1] every cell that a person may change names its place in the document, once', () => {
  const refs = layout(blankTable).rows.flatMap(({ cells }) => cells.flatMap(({ cellRef }) => (cellRef ? [cellRef] : [])))
  const keys = refs.map(({ row: id, field }) => `${id}/${field}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toContain('t1/fund/total/budget')
  expect(keys).toContain('t1-1/actual')
  expect(keys).toContain('t1/goal/expected')
})

test('[EX1] long reasons get a wider column; the columns are as wide as the page in both cases', () => {
  const reason = '因项目实施过程中受汛期影响，部分设备安装顺延至次年第一季度，已与施工单位约定完成时限并按周调度。'
  const usual = layout(blankTable).columns
  const wide = layout({ ...blankTable, indicators: [{ ...row('a', '产出指标', '数量指标'), reason }] }).columns
  expect(wide.at(-1)).toBeGreaterThan(usual.at(-1)!)
  for (const columns of [usual, wide]) expect(columns.reduce((sum, width) => sum + width, 0)).toBe(156)
})

const anyLevel = fc.constantFrom('', '产出指标', '效益指标', '自定指标')
const anyTable: fc.Arbitrary<TableContent> = fc
  .record({
    funds: fc.integer({ min: 0, max: 6 }),
    indicators: fc.array(fc.record({ level1: anyLevel, level2: anyLevel, weight: fc.constantFrom('', '7.5', '若干') })),
  })
  .map(({ funds, indicators }) => ({
    ...blankTable,
    funds: Array.from({ length: funds }, (_, at) => ({
      id: `f${at}`,
      label: `来源${at}`,
      initial: '',
      budget: '',
      executed: '',
    })),
    indicators: indicators.map((levels, at) => ({ ...emptyIndicator(`r${at}`), ...levels })),
  }))

test('[EX1] whatever rows a table has, its cells cover nine columns exactly once', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const { rows } = layout(table)
      expect(gridCoverage(rows.map(({ cells }) => cells))).toEqual({ width: 9, times: [1] })
    }),
  )
})

test('[EX1] rows that follow each other share their level cells, others do not', () => {
  const indicators = [
    row('a', '产出指标', '数量指标'),
    row('b', '产出指标', '数量指标'),
    row('c', '效益指标', '数量指标'),
    row('d', '', ''),
    row('e', '', ''),
    row('f', '产出指标', '数量指标'),
  ]
  const labels = layout({ ...blankTable, indicators }).rows.flatMap(({ kind, cells }) =>
    kind === 'indicator' ? [cells.filter(({ role }) => role === 'label').map(({ rowSpan }) => rowSpan)] : [],
  )
  expect(labels).toEqual([[2, 2], [], [1, 1], [1, 1], [1, 1], [1, 1]])
})

function row(id: string, level1: string, level2: string): IndicatorRow {
  return { ...emptyIndicator(id), level1, level2 }
}

function layout(table: TableContent): TableGrid {
  const sheet = scoreReport({ ...blank, tables: [table] })
  return layoutIndicatorTable(table, national.form, sheet.tables.at(0)!)
}

/** Each row as "text columns×rows | …". */
function draw({ rows }: TableGrid): string[] {
  return rows.map(({ cells }) => cells.map(({ text, colSpan, rowSpan }) => `${text || '·'} ${colSpan}×${rowSpan}`).join(' | '))
}

function computed({ rows }: TableGrid): string[] {
  return rows.flatMap(({ cells }) => cells.filter(({ role }) => role === 'computed').map(({ text }) => text))
}
