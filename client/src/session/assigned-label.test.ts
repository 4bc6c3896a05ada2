import { expect, test } from 'vitest'
import { tableReport } from '../../../test/fixtures/report-of.ts'
import { assignedLabel, assignedLabels } from './assigned-label.ts'
import { placesOfTable } from './place-owners.ts'

const REPORT = tableReport({
  funds: [{ label: '年度资金总额' }],
  indicators: [
    { level1: '产出指标', level2: '质量指标', level3: '清淤验收合格率' },
    { level1: '产出指标', level2: '时效指标' },
  ],
})
const [TABLE] = REPORT.tables

test('[PG48] a place is called as the form calls it', () => {
  const places = ['row/t1-1', 'row/t1-2', 'row/t1/fund/total', 'row/t1', 'row/gone']
  expect(places.map((place) => assignedLabel(REPORT, place))).toEqual([
    '自评表 · 清淤验收合格率',
    '自评表 · 时效指标',
    '自评表 · 年度资金总额',
    '自评表 · 项目信息和年度目标',
    '',
  ])
})

test('[PG48] a table that is given as a whole is called by its name', () => {
  if (!TABLE) throw new Error('broken invariant: the report has a table')
  expect(assignedLabels(REPORT, ['row/t1-1', 'row/gone'])).toEqual(['自评表 · 清淤验收合格率'])
  expect(assignedLabels(REPORT, placesOfTable(TABLE))).toEqual(['自评表'])
})
