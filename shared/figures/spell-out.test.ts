import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportContent } from '../../test/fixtures/arbitrary-content.ts'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { runChecks } from '../checks/run-checks.ts'
import { layoutReport } from '../printing/layout-report.ts'
import { printText } from '../printing/print-text.ts'
import { figureNode } from '../report/figure-node.ts'
import { GAP, type RichNode } from '../report/rich-text.ts'
import { scoreReport } from '../scoring/score-report.ts'
import { holdsFigures, spellOut } from './spell-out.ts'

const text = (words: string): RichNode => ({ type: 'text', text: words })
const income = figureNode({ fact: 'income.final', as: 'value' })
const change = figureNode({ fact: 'income.final', as: 'difference', of: 'income.budget' })

function report(paragraphs: readonly (string | RichNode)[], facts: Readonly<Record<string, string>>) {
  const sample = sampleContent()
  return {
    ...sample,
    sections: sample.sections.map((section) => (section.id === 'final-accounts' ? { ...section, paragraphs } : section)),
    facts: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, { value, unit: '万元' }])),
  }
}

const sentence: RichNode = {
  type: 'paragraph',
  content: [text('2024年决算总收入'), income, text('，较预算'), change, text('。')],
}

/** What the sentence says. */
function words(facts: Readonly<Record<string, string>>) {
  return spellOut(report([sentence], facts)).sections.find(({ id }) => id === 'final-accounts')?.paragraphs
}

test('[RD32] a sentence follows the facts, and reads as if it had been typed', () => {
  expect(words({ 'income.final': '233.09', 'income.budget': '67.32' })).toEqual([
    '2024年决算总收入233.09万元，较预算增加165.77万元。',
  ])
  expect(words({ 'income.final': '60', 'income.budget': '67.32' })).toEqual(['2024年决算总收入60万元，较预算减少7.32万元。'])
  expect(words({})).toEqual([`2024年决算总收入${GAP}，较预算${GAP}。`])
})

test('[RD32] prints, exports and checks see the words and nothing else', () => {
  const typed = '2024年决算总收入233.09万元，较预算增加165.70万元。年初预算收入67.32万元。'
  const facts = { 'income.final': '233.09', 'income.budget': '67.32' }
  const linked: RichNode = {
    type: 'paragraph',
    content: [
      text('2024年决算总收入'),
      income,
      text('，较预算增加165.70万元。年初预算收入'),
      figureNode({ fact: 'income.budget', as: 'value' }),
      text('。'),
    ],
  }
  const [plain, live] = [report([typed], facts), report([linked], facts)]
  expect(printText(live)).toBe(printText(plain))
  expect(layoutReport(live, scoreReport(live))).toEqual(layoutReport(plain, scoreReport(plain)))
  const findings = runChecks(live, scoreReport(live))
  expect(findings).toEqual(runChecks(plain, scoreReport(plain)))
  expect(findings.map(({ code }) => code)).toContain('A2')
})

test('[RD32] spelling out is pure and total, leaves no figure behind, and changes nothing without one', () => {
  fc.assert(
    fc.property(reportContent(), (content) => {
      const before = structuredClone(content)
      const once = spellOut(content)
      expect(content).toEqual(before)
      expect(once.sections.some(({ paragraphs }) => paragraphs.some(holdsFigures))).toBe(false)
      expect(spellOut(once)).toBe(once)
      expect(spellOut(structuredClone(content))).toEqual(once)
    }),
    { numRuns: 60 },
  )
})
