import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consistentReport } from '../../../test/fixtures/consistent-report.ts'
import { findingsOf, reportOf, sectionOf } from '../../../test/fixtures/report-of.ts'
import { tell } from '../../../test/fixtures/report-writer.ts'
import { sampleContent } from '../../../test/fixtures/sample-report.ts'
import { importJson } from '../../importing/import-json.ts'
import { fillFacts } from './fill-facts.ts'

test('[IM37] the sentences of a report fill in its basic figures and stay words', () => {
  const { facts, ...rest } = fillFacts(sampleContent())
  expect(facts).toMatchObject({
    'income.budget': { value: '286.40', unit: '万元' },
    'spending.budget.project': { value: '120.00', unit: '万元' },
    'income.final': { value: '412.75', unit: '万元' },
    'spending.final.basic': { value: '171.25', unit: '万元' },
    'threePublic.budget.reception': { value: '0.50', unit: '万元' },
    'threePublic.final.vehicles': { value: '1.62', unit: '万元' },
    'procurement.works': { value: '0', unit: '万元' },
    'assets.net': { value: '626.05', unit: '万元' },
  })
  const { facts: none, ...before } = sampleContent()
  expect(none).toEqual({})
  expect(rest).toEqual(before)
})

const told = (...paragraphs: readonly string[]) =>
  reportOf({ sections: [{ ...sectionOf('部门决算情况', ...paragraphs), id: 'final-accounts' }] })

test.each([
  [told('决算总收入233.09万元。', '决算总收入233.90万元。')],
  [told('决算总收入约233万元。')],
  [told('上年决算总收入233.09万元。')],
  [told('决算总收入较预算增加165.77万元。')],
  [told('甲项目支出233.09万元。')],
  // None of three figures that do not fit is certain.
  [told('决算总支出233.09万元，其中：基本支出61.88万元，项目支出17.21万元。')],
])('[IM37] what is told in two ways, roughly, wrongly, of another year or of something else fills in nothing', (report) => {
  expect(fillFacts(report).facts).toEqual({})
})

test('[IM37] what is filled in already stays', () => {
  const facts = { 'income.final': { value: '233.90', unit: '万元' } }
  expect(fillFacts({ ...told('决算总收入233.09万元。'), facts }).facts).toEqual(facts)
})

test('[IM37] filling in makes no finding, says the same twice, and comes back equal from JSON', () => {
  fc.assert(
    fc.property(consistentReport, (figures) => {
      const report = tell(figures)
      const filled = fillFacts(report)
      expect(findingsOf(filled).map(({ code }) => code)).toEqual(findingsOf(report).map(({ code }) => code))
      expect(fillFacts(filled)).toEqual(filled)
      const again = importJson(JSON.stringify(filled))
      expect(again.ok && again.value.content.facts).toEqual(filled.facts)
    }),
    { numRuns: 60 },
  )
})
