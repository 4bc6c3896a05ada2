import { expect, test } from 'vitest'
import { Decimal, sum } from '../base/decimal.ts'
import { templates } from '../template/catalogue.ts'
import { blankContent } from './blank-content.ts'

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
