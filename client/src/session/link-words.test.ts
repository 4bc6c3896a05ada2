import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { equalFacts, statedFacts } from '@gongping/shared/checks/facts/stated-facts.ts'
import { factUses } from '@gongping/shared/figures/fact-uses.ts'
import { printText } from '@gongping/shared/printing/print-text.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import type { RichNode } from '@gongping/shared/report/rich-text.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { sampleContent } from '../../../test/fixtures/sample-report.ts'
import { isLinkable, linkWords } from './link-words.ts'

const TEXT = '政府采购支出186.30万元，其中：货物88.20万元，工程0万元，服务98.10万元。'

function open(paragraph: string | RichNode): ReportDoc {
  const sample = sampleContent()
  const doc = new Y.Doc()
  const sections = sample.sections.map((section) =>
    section.id === 'procurement' ? { ...section, paragraphs: [paragraph] } : section,
  )
  const facts = { 'procurement.goods': { value: '88.20', unit: '万元' }, 'procurement.services': { value: '98.1', unit: '万元' } }
  Y.applyUpdate(doc, encodeSeed({ ...sample, sections, facts }))
  return new ReportDoc(doc)
}

/** What is offered, as the page asks. */
function offered(report: ReportDoc) {
  const content = readContent(report.doc)
  return equalFacts(content, statedFacts(content)).filter((stated) => isLinkable(report, content.facts, stated))
}

test('[CK88] an amount that reads exactly as its basic figure can be linked, and prints as before', () => {
  const report = open(TEXT)
  const before = printText(readContent(report.doc))
  const [goods, ...others] = offered(report)
  if (!goods) throw new Error('货物 is offered')
  expect([goods.fact, goods.words, others]).toEqual(['procurement.goods', '88.20万元', []])
  linkWords(report, readContent(report.doc).facts, goods)
  expect(printText(readContent(report.doc))).toBe(before)
  expect(factUses(readContent(report.doc)).get('procurement.goods')).toEqual(['procurement'])
  expect(offered(report)).toEqual([])
  report.setFact('procurement.goods', 'value', '90')
  expect(printText(readContent(report.doc))).toContain('货物90万元，工程0万元')
})

const marked = (goods: boolean): RichNode => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: '政府采购支出186.30万元，其中：货物' },
    { type: 'text', text: '88.20万元', ...(goods && { marks: [{ type: 'bold' }] }) },
    { type: 'text', text: '，工程0万元，' },
    { type: 'text', text: '服务98.10万元。', marks: [{ type: 'bold' }] },
  ],
})

test('[CK88] words with bold in them are not offered; what stands bold behind the figure stays bold', () => {
  expect(offered(open(marked(true)))).toEqual([])
  const report = open(marked(false))
  for (const stated of offered(report)) linkWords(report, readContent(report.doc).facts, stated)
  const paragraph = readContent(report.doc).sections.find(({ id }) => id === 'procurement')?.paragraphs[0] as RichNode
  expect(paragraph.content?.map(({ type }) => type)).toEqual(['text', 'figure', 'text', 'text'])
  expect(paragraph.content?.at(-1)).toEqual({ type: 'text', text: '服务98.10万元。', marks: [{ type: 'bold' }] })
})
