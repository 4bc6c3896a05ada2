import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { reportContent } from '../../test/fixtures/arbitrary-content.ts'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import type { ReportContent } from '../report/content.ts'
import { figureNode } from '../report/figure-node.ts'
import { readContent } from '../report/read-content.ts'
import { ReportDoc } from '../report/report-doc.ts'
import { type RichNode, plainText } from '../report/rich-text.ts'
import { encodeSeed } from '../report/write-content.ts'
import { canonicalReport, readCanonicalReport } from './canonical-report.ts'
import { releaseFigures, settleFigures } from './settle-figures.ts'
import { spellOut } from './spell-out.ts'

const sentence: RichNode = {
  type: 'paragraph',
  content: [
    { type: 'text', text: '决算总收入' },
    figureNode({ fact: 'income.final', as: 'value' }),
    { type: 'text', text: '。' },
  ],
}

function reportSaying(paragraph: RichNode, value: string): ReportContent {
  const sample = sampleContent()
  const facts = { 'income.final': { value, unit: '万元' } }
  return { ...sample, facts, sections: sample.sections.map((section) => ({ ...section, paragraphs: [paragraph] })) }
}

test('[RD50] a version says for ever what its live figures said, whatever becomes of the facts', () => {
  const version = readCanonicalReport(canonicalReport(reportSaying(sentence, '233.09')))
  const later = { ...version, facts: { 'income.final': { value: '1', unit: '元' } } }
  const [first] = spellOut(later).sections
  expect(first?.paragraphs).toEqual(['决算总收入233.09万元。'])
  expect(plainText(version.sections[0]?.paragraphs[0] ?? '')).toBe('决算总收入233.09万元。')
})

test('[RD50] a figure that another fact feeds is another content, though the sentence is the same', () => {
  const typed: RichNode = { ...sentence, content: [{ type: 'text', text: '决算总收入233.09万元。' }] }
  expect(canonicalReport(reportSaying(typed, '233.09'))).not.toBe(canonicalReport(reportSaying(sentence, '233.09')))
})

test('[RD50] the same report has the same bytes, whoever typed it in whatever order', () => {
  const content = sampleContent()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeSeed(content))
  const report = new ReportDoc(doc)
  const fragment = report.section(content.sections[0]?.id ?? '')
  const word = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  doc.transact(() => {
    fragment.insert(0, [paragraph])
    paragraph.insert(0, [word])
  })
  for (const letter of ['三', '二', '一']) word.insert(0, letter, { bold: {} })
  const typed = canonicalReport(readContent(doc))
  expect(typed).not.toBe(canonicalReport(content))
  // The same words in two pieces, as an editor may leave them.
  const more = new Y.XmlText()
  paragraph.insert(1, [more])
  more.insert(0, '三', { bold: {} })
  word.delete(2, 1)
  expect(canonicalReport(readContent(doc))).toBe(typed)
  fragment.delete(0, 1)
  expect(canonicalReport(readContent(doc))).toBe(canonicalReport(content))
})

test('[RD50] a version reads back whole, and its figures can follow the facts again', () => {
  fc.assert(
    fc.property(reportContent(), (content) => {
      const version = readCanonicalReport(canonicalReport(content))
      expect(version).toEqual(settleFigures(content))
      expect(releaseFigures(version)).toEqual(releaseFigures(settleFigures(content)))
      expect(canonicalReport(version)).toBe(canonicalReport(content))
      expect(spellOut(version)).toEqual(spellOut(content))
    }),
  )
})
