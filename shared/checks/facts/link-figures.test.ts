import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportContent } from '../../../test/fixtures/arbitrary-content.ts'
import { reportOf, sectionOf } from '../../../test/fixtures/report-of.ts'
import { sampleContent } from '../../../test/fixtures/sample-report.ts'
import { factUses } from '../../figures/fact-uses.ts'
import { commonSentences } from '../../figures/sentences.ts'
import { spellOut } from '../../figures/spell-out.ts'
import { printText } from '../../printing/print-text.ts'
import type { ReportContent } from '../../report/content.ts'
import { linkFigures } from './link-figures.ts'

test('[IM30] the sentences of an imported report fill in its basic figures', () => {
  const { facts } = linkFigures(sampleContent())
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
})

test('[IM31] the amounts become live figures, and the report prints as it did', () => {
  const imported = sampleContent()
  const linked = linkFigures(imported)
  expect(factUses(linked).get('procurement.goods')).toEqual(['procurement'])
  expect(factUses(linked).get('income.final')).toContain('final-accounts')
  expect(printText(linked)).toBe(printText(imported))
  expect(spellOut(linked)).toEqual({ ...imported, facts: linked.facts })
})

const told = (...paragraphs: readonly string[]) =>
  linkFigures(reportOf({ sections: [{ ...sectionOf('部门决算情况', ...paragraphs), id: 'final-accounts' }] }))

test('[IM30] what is told in two ways, roughly or of another year fills in nothing', () => {
  for (const report of [
    told('决算总收入233.09万元。', '决算总收入233.90万元。'),
    told('决算总收入约233万元。'),
    told('上年决算总收入233.09万元。'),
    told('决算总收入较预算增加165.77万元。'),
  ]) {
    expect(report.facts).toEqual({})
    expect(factUses(report).size).toBe(0)
  }
})

test('[IM31] a figure that reads otherwise than the words stays words', () => {
  const report = {
    ...reportOf({
      sections: [{ ...sectionOf('部门决算情况', '决算总收入233.1万元，总支出233.09 万元。'), id: 'final-accounts' }],
    }),
    facts: { 'income.final': { value: '233.09', unit: '万元' } },
  }
  const linked = linkFigures(report)
  expect(linked.facts).toMatchObject({ 'income.final': { value: '233.09' } })
  expect(linked.sections).toEqual(report.sections)
})

test('[IM31] whatever a report says, it says the same afterwards, to the letter', () => {
  const content = fc.tuple(reportContent(), fc.integer({ min: 0, max: 9_999 })).map(([report, cents]): ReportContent => {
    const facts = Object.fromEntries(
      ['procurement.goods', 'procurement.works', 'procurement.services'].map((key, at) => [
        key,
        { value: (cents / 10 ** at).toFixed(2), unit: '万元' },
      ]),
    )
    const sections = report.sections.map((section) =>
      section.id === 'procurement' ? { ...section, paragraphs: commonSentences('procurement', 2024) } : section,
    )
    return { ...spellOut({ ...report, year: 2024, sections, facts }), facts: {} }
  })
  fc.assert(
    fc.property(content, (imported) => {
      const linked = linkFigures(imported)
      expect(spellOut(linked).sections).toEqual(imported.sections)
      expect(printText(linked)).toBe(printText(imported))
      if (imported.sections.some(({ id }) => id === 'procurement')) {
        expect(factUses(linked).get('procurement.goods')).toEqual(['procurement'])
      }
    }),
    { numRuns: 40 },
  )
})
