import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { runChecks } from '../checks/run-checks.ts'
import { figureRef } from '../report/figure-node.ts'
import { GAP, plainText } from '../report/rich-text.ts'
import { scoreReport } from '../scoring/score-report.ts'
import { FIGURE_GROUPS, findFigure } from './dictionary.ts'
import { commonSentences } from './sentences.ts'
import { spellOut, spellOutParagraph } from './spell-out.ts'

const sections = new Set(FIGURE_GROUPS.map(({ section }) => section))

test('[ED30] every common sentence speaks of figures that there are, and of its own section first', () => {
  for (const section of sections) {
    const sentences = commonSentences(section, 2024)
    expect(sentences.length, section).toBeGreaterThan(0)
    for (const { content = [] } of sentences) {
      const refs = content.flatMap((node) => figureRef(node) ?? [])
      expect(refs.filter(({ fact, of }) => !findFigure(fact) || (of !== undefined && !findFigure(of)))).toEqual([])
      const own = FIGURE_GROUPS.filter((group) => group.section === section).flatMap(({ figures }) =>
        figures.map(({ key }) => key),
      )
      expect(own).toContain(refs[0]?.fact)
    }
  }
  expect(commonSentences('duties', 2024)).toEqual([])
  expect(commonSentences('constructor', 2024)).toEqual([])
})

test('[ED30] a report without a year has sentences without one', () => {
  expect(commonSentences('procurement', 0).map(plainText)).toEqual([
    `本年政府采购支出${GAP}，其中：货物${GAP}，工程${GAP}，服务${GAP}。`,
  ])
})

/** Amounts in 分 as 万元 with two decimals. */
const amount = fc.integer({ min: 1, max: 5_000_000 }).map((cents) => (cents / 100).toFixed(2))

/** Facts of every figure that is not made of others; totals follow. */
const facts = fc
  .record(
    Object.fromEntries(
      FIGURE_GROUPS.flatMap(({ figures }) => figures)
        .filter(({ parts = [] }) => parts.length === 0)
        .map(({ key, units }) => [key, amount.map((value) => ({ value, unit: units[0] ?? '', last: value }))]),
    ),
  )
  .map((all) => ({
    ...all,
    // What is in use is part of what there is, and what was procured was spent.
    'assets.fixed': { value: '90000.00', unit: '万元' },
    'assets.total': { value: '99999.00', unit: '万元' },
    'spending.final.project': { value: '199999.00', unit: '万元' },
    'income.final.fiscal': { value: '400000.00', unit: '万元' },
  }))

test('[ED30] sentences whose figures fit together give no finding, whatever the figures are', () => {
  const sample = sampleContent()
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 4 }), (known, nth) => {
      const content = {
        ...sample,
        facts: known,
        tables: [],
        sections: sample.sections.map((section) => {
          const sentences = commonSentences(section.id, sample.year)
          return { ...section, paragraphs: sentences.length > 0 ? [sentences[nth % sentences.length] ?? ''] : [] }
        }),
      }
      const words = spellOut(content).sections.flatMap(({ paragraphs }) => paragraphs.map(plainText))
      expect(words.filter((sentence) => sentence.includes(GAP))).toEqual([])
      const found = runChecks(content, scoreReport(content)).filter(({ code }) => code.startsWith('A'))
      expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('[ED30] a sentence is complete Chinese once its figures are known', () => {
  const known = { 'procurement.goods': '88.20', 'procurement.works': '0', 'procurement.services': '98.10' }
  const values = Object.fromEntries(Object.entries(known).map(([key, value]) => [key, { value, unit: '万元' }]))
  expect(commonSentences('procurement', 2024).map((sentence) => spellOutParagraph(values, sentence))).toEqual([
    '2024年度政府采购支出186.30万元，其中：货物88.20万元，工程0万元，服务98.10万元。',
  ])
})
