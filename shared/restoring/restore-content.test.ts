import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { reportContent } from '../../test/fixtures/arbitrary-content.ts'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { canonicalReport } from '../figures/canonical-report.ts'
import { type Anchor, locateAnchor, makeAnchor } from '../report/anchors/anchor.ts'
import { canonicalJson } from '../report/canonical.ts'
import type { ReportContent } from '../report/content.ts'
import { addTable, removeTable } from '../report/edit-tables.ts'
import { readContent } from '../report/read-content.ts'
import { ReportDoc } from '../report/report-doc.ts'
import { encodeSeed } from '../report/write-content.ts'
import { findTemplate } from '../template/catalogue.ts'
import { restoreContent, restoreSection } from './restore-content.ts'
import { restoreOneTable, restoreRow } from './restore-tables.ts'

function open(content: ReportContent): ReportDoc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeSeed(content))
  return new ReportDoc(doc)
}

/** @returns what the page of somebody sees who wrote `typed` before it heard of the restoration. */
function restoreWhile(report: ReportDoc, wanted: ReportContent, typed: (report: ReportDoc) => void): ReportContent {
  const colleague = new ReportDoc(new Y.Doc())
  Y.applyUpdate(colleague.doc, Y.encodeStateAsUpdate(report.doc))
  report.doc.transact(() => restoreContent(report, wanted, 'u1'))
  typed(colleague)
  Y.applyUpdate(colleague.doc, Y.encodeStateAsUpdate(report.doc))
  return readContent(colleague.doc)
}

function textOf(report: ReportDoc, section: string, paragraph: number): Y.XmlText {
  return (report.section(section).get(paragraph) as Y.XmlElement).get(0) as Y.XmlText
}

function anchorOf(report: ReportDoc, words: string): Anchor {
  const text = report
    .section('duties')
    .toArray()
    .map((node) => ((node as Y.XmlElement).get(0) as Y.XmlText).toString())
    .join('\n')
  const anchor = makeAnchor(report.doc, 'section/duties', text.indexOf(words), text.indexOf(words) + words.length)
  if (!anchor) throw new Error('nothing to hold on to')
  return anchor
}

test('[RD45] any report becomes any other of its form again, exactly, and one that is so already is not touched', () => {
  fc.assert(
    fc.property(reportContent(), reportContent(), (now, other) => {
      const wanted = {
        ...other,
        template: now.template,
        sections: now.sections.map((section, at) => ({ ...section, paragraphs: other.sections[at]?.paragraphs ?? [] })),
      }
      const report = open(now)
      report.doc.transact(() => restoreContent(report, wanted, 'u1'))
      expect(canonicalReport(readContent(report.doc))).toBe(canonicalReport(wanted))
      const before = Y.encodeStateVector(report.doc)
      report.doc.transact(() => restoreContent(report, wanted, 'u2'))
      expect(Y.encodeStateVector(report.doc)).toEqual(before)
    }),
    { numRuns: 25 },
  )
})

test('[RD45] a section alone is put back, and everything else stays as it is', () => {
  const sample = sampleContent()
  const report = open(sample)
  textOf(report, 'duties', 1).insert(0, '改过。')
  report.setCell('t1-1', 'actual', '1')
  const duties = sample.sections.find(({ id }) => id === 'duties')
  if (!duties) throw new Error('no such section')
  report.doc.transact(() => restoreSection(report, duties))
  const now = readContent(report.doc)
  expect(now.sections).toEqual(sample.sections)
  expect(report.getCell('t1-1', 'actual')).toBe('1')
})

test('[RD46] what a colleague types meanwhile stays, beside the words that were put back', () => {
  const sample = sampleContent()
  const report = open(sample)
  const text = textOf(report, 'duties', 1)
  const before = text.toString()
  text.delete(2, 6)
  text.insert(5, '后来加的')
  const seen = restoreWhile(report, sample, (colleague) => {
    const theirs = textOf(colleague, 'duties', 1)
    theirs.insert(theirs.length, '同时写的。')
    colleague.text('t1-1', 'reason').insert(0, '同时写的原因')
    colleague.setCell('t1-2', 'actual', '99')
  })
  expect(seen.sections.find(({ id }) => id === 'duties')?.paragraphs[1]).toBe(`${before}同时写的。`)
  const rows = seen.tables.flatMap(({ indicators }) => indicators)
  expect(rows.find(({ id }) => id === 't1-1')?.reason).toContain('同时写的原因')
  expect(rows.find(({ id }) => id === 't1-2')?.actual).toBe('99')
})

test('[RD47] comments stay with their words where these are not changed, and find them again where they come back', () => {
  const sample = sampleContent()
  const report = open(sample)
  const [kept, lost] = [anchorOf(report, '到期档案的接收、保管和整理'), anchorOf(report, '建立并维护全县档案目录数据库')]
  textOf(report, 'duties', 1).insert(3, '改过的')
  const at = report
    .section('duties')
    .toArray()
    .findIndex((node) => node.toString().includes('建立并维护全县档案目录数据库'))
  report.section('duties').delete(at, 1)
  expect(locateAnchor(report.doc, lost).kind).toBe('gone')
  report.doc.transact(() => restoreContent(report, sample, 'u1'))
  expect(readContent(report.doc).sections).toEqual(sample.sections)
  expect([kept, lost].map((anchor) => locateAnchor(report.doc, anchor))).toMatchObject([
    { kind: 'whole', quote: '到期档案的接收、保管和整理' },
    { kind: 'whole', quote: '建立并维护全县档案目录数据库' },
  ])
})

test('[RD58] what a colleague types meanwhile into a paragraph that was written anew stays in it, though no word of it does', () => {
  const sample = sampleContent()
  const report = open(sample)
  const text = textOf(report, 'duties', 1)
  const before = text.toString()
  text.delete(0, text.length)
  text.insert(0, 'XYZ')
  const seen = restoreWhile(report, sample, (colleague) => {
    const theirs = textOf(colleague, 'duties', 1)
    theirs.insert(theirs.length, '同时写的。')
  })
  const paragraphs = seen.sections.find(({ id }) => id === 'duties')?.paragraphs ?? []
  expect(paragraphs).toHaveLength(sample.sections.find(({ id }) => id === 'duties')?.paragraphs.length ?? 0)
  expect([`${before}同时写的。`, `同时写的。${before}`]).toContain(paragraphs[1])
})

test('[RD48] a table that was removed comes back with its rows, one that was added goes, and rows stand in their order again', () => {
  const sample = sampleContent()
  const report = open(sample)
  const template = findTemplate(sample.template)
  const [first] = sample.tables
  if (!template || !first) throw new Error('no table')
  addTable(report, template, 'x1')
  removeTable(report, first.id)
  report.setEntity('t1-1', 'order', 'zz')
  report.setEntity('t1-2', 'deleted', '1')
  report.doc.transact(() => restoreContent(report, sample, 'u1'))
  expect(readContent(report.doc).tables).toEqual(sample.tables)
  // The one that was added is not lost either.
  expect([...report.rows.keys()]).toContain('t-x1/kind')
})

test('[RD48] a row that stands where it stood keeps its place, so that rows which colleagues add beside it stay beside it', () => {
  const sample = sampleContent()
  const report = open(sample)
  const orders = (): (string | undefined)[] => report.entities('indicator').map(({ order }) => order)
  const before = orders()
  report.setEntity('t1-3', 'deleted', '1')
  report.doc.transact(() => restoreContent(report, sample, 'u1'))
  expect(orders().filter((order) => !before.includes(order))).toHaveLength(1)
  expect(canonicalJson(readContent(report.doc))).toBe(canonicalJson(sample))
})

test('[PG150] one table is put back, and the others stay as they are; one that was removed comes back where it stood', () => {
  const sample = sampleContent()
  const report = open(sample)
  const [first, second] = sample.tables
  if (!first || !second) throw new Error('no two tables')
  report.setCell(first.id, 'name', '改名')
  report.setEntity('t1-2', 'deleted', '1')
  report.setCell(second.id, 'name', '另一个')
  report.doc.transact(() => restoreOneTable(report, sample.tables, first, 'u1'))
  expect(readContent(report.doc).tables).toEqual([first, { ...second, name: '另一个' }])
  removeTable(report, first.id)
  report.doc.transact(() => restoreOneTable(report, sample.tables, first, 'u2'))
  expect(readContent(report.doc).tables).toEqual([first, { ...second, name: '另一个' }])
})

test('[PG150] one row is put back, a removed one where it stood, and rows that were added meanwhile stay', () => {
  const sample = sampleContent()
  const report = open(sample)
  const [table] = sample.tables
  if (!table) throw new Error('no table')
  const rows = () => readContent(report.doc).tables[0]?.indicators ?? []
  report.setCell('t1-1', 'actual', '1')
  report.setCell('t1-2', 'actual', '2')
  report.setEntity('t1-3', 'deleted', '1')
  report.doc.transact(() => restoreRow(report, table, 't1-2', 'u1'))
  report.doc.transact(() => restoreRow(report, table, 't1-3', 'u2'))
  expect(rows()).toEqual(table.indicators.map((row) => (row.id === 't1-1' ? { ...row, actual: '1' } : row)))
  const fund = table.funds[0]
  if (!fund) throw new Error('no funds')
  report.setCell(`${table.id}/fund/${fund.id}`, 'executed', '7')
  report.doc.transact(() => restoreRow(report, table, `${table.id}/fund/${fund.id}`, 'u3'))
  expect(readContent(report.doc).tables[0]?.funds).toEqual(table.funds)
})
