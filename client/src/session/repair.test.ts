import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { runChecks } from '@gongping/shared/checks/run-checks.ts'
import { figureNode } from '@gongping/shared/report/figure-node.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { type RichNode, plainText } from '@gongping/shared/report/rich-text.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { sampleContent } from '../../../test/fixtures/sample-report.ts'
import { type Offer, offersOf } from './repair.ts'

type Facts = Readonly<Record<string, string>>

/** The sample with other words about 政府采购. */
function open(paragraphs: readonly (string | RichNode)[], facts: Facts = {}): ReportDoc {
  const sample = sampleContent()
  const doc = new Y.Doc()
  const content = {
    ...sample,
    sections: sample.sections.map((section) => (section.id === 'procurement' ? { ...section, paragraphs } : section)),
    facts: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, { value, unit: '万元' }])),
  }
  Y.applyUpdate(doc, encodeSeed(content))
  return new ReportDoc(doc)
}

function findings(report: ReportDoc) {
  const content = readContent(report.doc)
  return runChecks(content, scoreReport(content))
}

function offers(report: ReportDoc): Offer[] {
  return findings(report).flatMap((finding) => offersOf(report, readContent(report.doc).facts, finding))
}

const words = (report: ReportDoc) =>
  readContent(report.doc)
    .sections.find(({ id }) => id === 'procurement')
    ?.paragraphs.map(plainText)

const SLIP = '政府采购支出186.30万元，其中：货物88.20元，工程0万元，服务98.10万元。'
const TRUE = '政府采购支出186.30万元，其中：货物88.20万元，工程0万元，服务98.10万元。'

test('[CK87] [ED34] the likely repair of a finding is offered and done in its place, and the finding is gone', () => {
  const report = open([SLIP])
  const before = findings(report).length
  const offered = offers(report)
  expect(offered[0]).toMatchObject({
    kind: 'text',
    words: '88.20万元',
    root: 'section/procurement',
    place: { quote: '货物88.20万元' },
  })
  expect(offered.every(({ words: to }) => to === '88.20万元')).toBe(true)
  expect(words(report)).toEqual([SLIP])
  offered[0]?.apply()
  expect(words(report)).toEqual([TRUE])
  expect(findings(report).length).toBeLessThan(before)
})

test('[ED34] a repair touches only the characters that differ: what is bold stays bold, what a colleague writes stays', () => {
  const bold: RichNode = {
    type: 'paragraph',
    content: [
      { type: 'text', text: '政府采购支出186.30万元，其中：' },
      { type: 'text', text: '货物88.20元', marks: [{ type: 'bold' }] },
      { type: 'text', text: '，工程0万元，服务98.10万元。' },
    ],
  }
  const report = open([bold])
  const colleague = new Y.Doc()
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(report.doc))
  const text = (colleague.getXmlFragment('section/procurement').get(0) as Y.XmlElement).get(0) as Y.XmlText
  text.insert(text.length, '已全部验收。')
  offers(report)[0]?.apply()
  Y.applyUpdate(report.doc, Y.encodeStateAsUpdate(colleague))
  expect(words(report)).toEqual([`${TRUE}已全部验收。`])
  const paragraph = readContent(report.doc).sections.find(({ id }) => id === 'procurement')?.paragraphs[0] as RichNode
  expect(paragraph.content?.[1]).toEqual({ type: 'text', text: '货物88.20万元', marks: [{ type: 'bold' }] })
})

test('[CK87] nothing is offered where the words are not there any more or stand there twice', () => {
  const report = open([SLIP])
  const [finding] = findings(report).filter(({ params }) => params['right'] === '88.20万元')
  if (!finding) throw new Error('the slip is found')
  const offered = (paragraphs: readonly string[]) => offersOf(open(paragraphs), {}, finding)
  expect(offered([SLIP])).toHaveLength(1)
  expect(offered([TRUE])).toEqual([])
  expect(offered([SLIP, SLIP])).toEqual([])
})

test('[CK87] a slip that a live figure repeats is put right in the basic figure', () => {
  const live: RichNode = {
    type: 'paragraph',
    content: [
      { type: 'text', text: '政府采购支出186.30万元，其中：货物' },
      figureNode({ fact: 'procurement.goods', as: 'value' }),
      { type: 'text', text: '，工程0万元，服务98.10万元。' },
    ],
  }
  const report = open([live], { 'procurement.goods': '88.20元' })
  const place = { section: 'procurement', quote: '货物88.20万元' }
  expect(offers(report)[0]).toMatchObject({ kind: 'behind', words: '88.20万元', root: 'facts', fact: 'procurement.goods', place })
  offers(report)[0]?.apply()
  expect(readContent(report.doc).facts['procurement.goods']).toEqual({ value: '88.20', unit: '万元' })
  expect(offers(report)).toEqual([])
})

test('[CK87] where text and basic figure differ either can be taken, and then both agree', () => {
  const differing = { 'procurement.services': '98.01' }
  const kinds = offers(open([TRUE], differing)).map(({ kind, words: to }) => [kind, to])
  expect(kinds).toEqual([
    ['text', '98.01万元'],
    ['fact', '98.10万元'],
  ])

  const rewritten = open([TRUE], differing)
  offers(rewritten)[0]?.apply()
  expect(words(rewritten)).toEqual([TRUE.replace('98.10', '98.01')])

  const corrected = open([TRUE], differing)
  offers(corrected)[1]?.apply()
  expect(readContent(corrected.doc).facts['procurement.services']).toEqual({ value: '98.10', unit: '万元' })
  expect([rewritten, corrected].flatMap(findings).map(({ code }) => code)).not.toContain('D7')
})
