import { expect, test } from 'vitest'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import { DEFAULT_TEMPLATE } from '@gongping/shared/template/catalogue.ts'
import { tableReport, textReport } from '../../../../test/fixtures/report-of.ts'
import { holdsFigure } from './holds-figure.ts'

test('[PG13] a new report holds no figure, although the form prints points and a year', () => {
  expect(holdsFigure(blankContent(DEFAULT_TEMPLATE, { year: 2024, unit: { name: '青石县河道管理站' }, title: '' }))).toBe(false)
  expect(holdsFigure(textReport('本年度工作正常开展。'))).toBe(false)
})

test('[PG13] one amount in the text or in the table is a figure, in full width too', () => {
  expect(holdsFigure(textReport('年初预算６７万元。'))).toBe(true)
  expect(holdsFigure(tableReport({ funds: [{ label: '年度资金总额', budget: '67.32' }] }))).toBe(true)
  expect(holdsFigure(tableReport({ indicators: [{ target: '≥95%' }] }))).toBe(true)
})
