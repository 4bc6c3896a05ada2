import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { runChecks } from '@gongping/shared/checks/run-checks.ts'
import { factUses } from '@gongping/shared/figures/fact-uses.ts'
import { commonSentences } from '@gongping/shared/figures/sentences.ts'
import { spellOut } from '@gongping/shared/figures/spell-out.ts'
import { printText } from '@gongping/shared/printing/print-text.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { reportContent } from '../../../test/fixtures/arbitrary-content.ts'
import { reportOf, sectionOf } from '../../../test/fixtures/report-of.ts'
import { sampleContent } from '../../../test/fixtures/sample-report.ts'
import { takeFromText } from './link-words.ts'

/** The report after its figures were taken from the text. */
function taken(content: ReportContent, mayChange: (section: string) => boolean = () => true): ReportContent {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeSeed(content))
  doc.transact(() => takeFromText(new ReportDoc(doc), mayChange))
  return readContent(doc)
}

const told = (...paragraphs: readonly string[]) =>
  taken({
    ...reportOf({}),
    sections: reportOf({}).sections.concat({ ...sectionOf('部门决算情况', ...paragraphs), id: 'final-accounts' }),
  })

test('[ED35] the basic figures of a report that was typed or imported are taken from its sentences', () => {
  const { facts } = taken(sampleContent())
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

test('[ED35] the amounts become live figures, the report prints as it did, and no check has more to say', () => {
  const typed = sampleContent()
  const live = taken(typed)
  expect(factUses(live).get('procurement.goods')).toEqual(['procurement'])
  expect(factUses(live).get('income.final')).toContain('final-accounts')
  expect(printText(live)).toBe(printText(typed))
  expect(spellOut(live)).toEqual({ ...typed, facts: live.facts })
  expect(runChecks(live, scoreReport(live))).toEqual(runChecks(typed, scoreReport(typed)))
})

test('[ED35] what is told in two ways, roughly or of another year is not taken', () => {
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

test('[ED35] a figure that somebody filled in stays, and so do words that say it otherwise or may not be changed', () => {
  const facts = { 'procurement.goods': { value: '88.2', unit: '万元' } }
  const live = taken({ ...sampleContent(), facts }, (section) => section !== 'assets')
  expect(live.facts['procurement.goods']).toEqual(facts['procurement.goods'])
  expect(factUses(live).has('procurement.goods')).toBe(false)
  expect(factUses(live).get('procurement.services')).toEqual(['procurement'])
  expect(factUses(live).has('assets.total')).toBe(false)
})

test('[ED35] whatever a report says, it says the same afterwards, to the letter', () => {
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
    fc.property(content, (typed) => {
      const live = taken(typed)
      expect(printText(live)).toBe(printText(typed))
      if (typed.sections.some(({ id }) => id === 'procurement')) {
        expect(factUses(live).get('procurement.goods')).toEqual(['procurement'])
      }
    }),
    { numRuns: 40 },
  )
})
