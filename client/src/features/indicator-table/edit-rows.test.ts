import { expect, test } from 'vitest'
import { indicatorForm } from '../../../../test/support/indicator-form.ts'
import { readTable } from '@gongping/shared/report/read-content.ts'
import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { readCell, writeCell } from '../../session/cell-text.ts'
import { addRowBelow, addRowTo, removeRow } from './edit-rows.ts'

function levels(report: ReportDoc): string[] {
  return readTable(report, 't1').indicators.map(({ level1, level2, level3 }) => `${level1}/${level2}/${level3}`)
}

test('[ED9] a row added below another stands right there, in the same group', () => {
  const { report } = indicatorForm()
  const id = addRowBelow(report, 't1', 't1-2') ?? ''
  writeCell(report, { row: id, field: 'level3' }, '返工率')
  expect(levels(report).slice(1, 4)).toEqual(['产出指标/质量指标/', '产出指标/质量指标/返工率', '产出指标/时效指标/'])
  expect(addRowBelow(report, 't1', 't1/fund/total')).toBeNull()
})

test('[ED9] a row added to a group stands at its end', () => {
  const { report } = indicatorForm()
  addRowBelow(report, 't1', 't1-1')
  writeCell(report, { row: addRowTo(report, 't1', { level1: '产出指标', level2: '数量指标' }), field: 'level3' }, '接收数量')
  expect(levels(report).slice(0, 4)).toEqual([
    '产出指标/数量指标/',
    '产出指标/数量指标/',
    '产出指标/数量指标/接收数量',
    '产出指标/质量指标/',
  ])
})

test('[ED9] a row of a group that has none left stands with its first-level indicator, else at the end', () => {
  const { report } = indicatorForm()
  removeRow(report, 't1-6')
  addRowTo(report, 't1', { level1: '效益指标', level2: '社会效益指标' })
  expect(levels(report).at(-2)).toBe('效益指标/社会效益指标/')
  removeRow(report, 't1-9')
  addRowTo(report, 't1', { level1: '满意度指标', level2: '服务对象满意度指标' })
  expect(levels(report).at(-1)).toBe('满意度指标/服务对象满意度指标/')
})

test('[RD5] a removed row is off the form and still holds its words', () => {
  const { report } = indicatorForm()
  writeCell(report, { row: 't1-1', field: 'level3' }, '数字化页数')
  removeRow(report, 't1-1')
  expect(readTable(report, 't1').indicators.map(({ id }) => id)).not.toContain('t1-1')
  report.setEntity('t1-1', 'deleted', '')
  expect(readTable(report, 't1').indicators[0]?.level3).toBe('数字化页数')
})

test('writing a whole long text touches only what differs', () => {
  const { report } = indicatorForm()
  const ref = { row: 't1-1', field: 'reason' } as const
  writeCell(report, ref, '因疫情延期')
  const changes: unknown[] = []
  report.text('t1-1', 'reason').observe(({ delta }) => changes.push(delta))
  report.doc.transact(() => writeCell(report, ref, '因汛情延期'))
  report.doc.transact(() => writeCell(report, ref, '因汛情延期'))
  expect(changes).toEqual([[{ retain: 1 }, { delete: 1 }, { insert: '汛' }]])
  expect(readCell(report, ref)).toBe('因汛情延期')
})
