import { expect, test } from 'vitest'
import { Decimal, sum } from '../base/decimal.ts'
import { templates } from '../template/catalogue.ts'
import type { Template } from '../template/template.ts'
import { blankContent, blankTable } from './blank-content.ts'

test.each(templates)(
  '[RD12] a new report of $id has the outline of its form and points that make 100 with the execution rate',
  (template) => {
    const content = blankContent(template, { year: 2024, unit: { name: '云溪县数字档案服务中心' }, title: '' })
    expect(content.sections.map(({ id }) => id)).toEqual(template.sections.map(({ id }) => id))
    expect(content.title).toMatch(/^2024年度/)
    const rows = content.tables[0]?.indicators ?? []
    const points = sum([new Decimal(template.form.executionWeight), ...rows.map((row) => new Decimal(row.weight))])
    expect(points.toFixed()).toBe('100')
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, at) => `t1-${at + 1}`))
  },
)

test.each([
  ['50', 3, ['16.66', '16.66', '16.68']],
  ['30', 4, ['7.5', '7.5', '7.5', '7.5']],
  ['10', 6, ['1.66', '1.66', '1.66', '1.66', '1.66', '1.7']],
  ['0.01', 2, ['0', '0.01']],
  ['10', 1, ['10']],
])('[RD12] a group of %s points with %i rows spreads them in two places, the last row takes the rest', (weight, rows, spread) => {
  const level2 = Array.from({ length: rows }, (_, at) => `指标${at + 1}`)
  const [form] = templates.map((template): Template => ({
    ...template,
    form: { ...template.form, groups: [{ level1: '产出指标', weight, level2 }] },
  }))
  if (!form) throw new Error('there is no template')
  expect(blankTable(form, 't1', { name: '' }).indicators.map((row) => row.weight)).toEqual(spread)
})
