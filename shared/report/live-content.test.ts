import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { emptyIndicator } from './blank-content.ts'
import { LiveContent } from './live-content.ts'
import { readContent } from './read-content.ts'
import { ReportDoc } from './report-doc.ts'
import { fundRowId } from './shape.ts'
import { encodeSeed, writeIndicator } from './write-content.ts'

type Edit = (report: ReportDoc, words: string) => void

const EDITS: readonly Edit[] = [
  (report, words) => report.setCell('t1-1', 'actual', words),
  (report, words) => report.setCell(fundRowId('t1', 'total'), 'executed', words),
  (report, words) => report.setCell('t1', 'name', words),
  (report, words) => report.text('t1-2', 'reason').insert(0, words),
  (report, words) => report.text('t1', 'goal/actual').insert(0, words),
  (report, words) => report.section('duties').insert(0, [paragraph(words)]),
  (report, words) => (report.section('duties').firstChild as Y.XmlElement | null)?.insert(0, [new Y.XmlText(words)]),
  (report) => report.section('duties').length > 0 && report.section('duties').delete(0, 1),
  (report, words) => report.setFact('staff.actual', 'value', words),
  (report, words) => report.meta.set('title', words),
  (report, words) => report.meta.set('year', words),
  (report) => report.setEntity('t1-3', 'deleted', 'yes'),
  (report) => report.setEntity('t1-3', 'deleted', ''),
  (report, words) => writeIndicator(report, 't1', { ...emptyIndicator('new'), target: words }, words),
  (report) => report.doc.getMap('unknown').set('key', 'value'),
]

test('[RD35] content that is kept up to date is at every moment what reading all of it gives', () => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.string({ maxLength: 4 })), { maxLength: 12 })
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 6 }), (rounds) => {
      const { doc, report, live } = open()
      for (const round of rounds) {
        for (const [edit, words] of round) edit(report, words)
        expect(live.read()).toEqual(readContent(doc))
      }
    }),
  )
})

test('[RD35] an edit by a colleague, and its undoing, are seen', () => {
  const { doc, report, live } = open()
  const undo = new Y.UndoManager(report.cells, { trackedOrigins: new Set(['李娟']) })
  doc.transact(() => report.setCell('t1-1', 'actual', '97%'), '李娟')
  expect(live.read().tables[0]?.indicators[0]?.actual).toBe('97%')
  undo.undo()
  expect(live.read()).toEqual(readContent(doc))
})

test('[RD35] what did not change keeps its identity', () => {
  const { report, live } = open()
  const before = live.read()
  expect(live.read()).toBe(before)
  report.setCell('t1-1', 'actual', '97%')
  const after = live.read()
  expect(after.sections).toBe(before.sections)
  expect(after.tables[0]?.funds).toBe(before.tables[0]?.funds)
  expect(after.tables[0]?.indicators[1]).toBe(before.tables[0]?.indicators[1])
  expect(after.tables[0]?.indicators[0]).not.toBe(before.tables[0]?.indicators[0])
})

test('[RD35] after the end nothing is kept up to date any more', () => {
  const { report, live } = open()
  const before = live.read()
  live.close()
  report.setCell('t1-1', 'actual', '97%')
  expect(live.read()).toBe(before)
})

function open() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeSeed(sampleContent()))
  return { doc, report: new ReportDoc(doc), live: new LiveContent(doc) }
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(words)])
  return element
}
