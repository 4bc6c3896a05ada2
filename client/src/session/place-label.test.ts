import { expect, test } from 'vitest'
import { blankContent, blankTable } from '@gongping/shared/report/blank-content.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import { DEFAULT_TEMPLATE } from '@gongping/shared/template/catalogue.ts'
import { placeLabel, sectionLabel, tableLabel } from './place-label.ts'

const UNIT = { name: '云溪县网格中心' }
const ONE = blankContent(DEFAULT_TEMPLATE, { year: 2024, unit: UNIT, title: '' })

test('a section is called by its numbers', () => {
  expect(sectionLabel(ONE, 'overview')).toBe('一、单位基本情况')
  expect(sectionLabel(ONE, 'staffing')).toBe('一（二）')
  expect(sectionLabel(ONE, 'procurement')).toBe('二（一）4')
  expect(sectionLabel(ONE, 'overall-goals')).toBe('二（二）1')
  expect(sectionLabel(ONE, 'other')).toBe('四、其他需要说明的情况')
  expect(sectionLabel(ONE, 'elsewhere')).toBe('')
})

test('a cell is called by its table, and by the project where there are several', () => {
  const projects = ['网格中心建设', '视频监控'].map((name, at) => ({ ...blankTable(DEFAULT_TEMPLATE, `t${at + 1}`, UNIT), name }))
  const several = { ...ONE, tables: projects }
  expect(placeLabel(ONE, { row: 't1-4', field: 'actual' })).toBe('自评表')
  expect(placeLabel(several, { row: 't2-4', field: 'actual' })).toBe('视频监控')
  expect(placeLabel(several, { row: fundRowId('t1', 'total'), field: 'budget' })).toBe('网格中心建设')
  expect(placeLabel(several, { row: 'gone', field: 'actual' })).toBe('')
  expect(several.tables.map((table) => tableLabel(several, table))).toEqual([
    '2024年度预算支出绩效自评表（网格中心建设）',
    '2024年度预算支出绩效自评表（视频监控）',
  ])
})
