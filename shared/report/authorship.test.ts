import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { type Author, type AuthoredRun, rowAuthorship, sectionAuthorship } from './authorship.ts'
import { figureNode } from './figure-node.ts'
import { type Migration, migrate } from './migrate.ts'
import { ReportDoc } from './report-doc.ts'
import { type RichNode, writeFragment } from './rich-text.ts'
import { SCHEMA_VERSION, sectionRoot } from './shape.ts'
import { encodeSeed } from './write-content.ts'

const CLIENTS = { 李娟: 11, 王强: 12, server: 900, earlier: 77 }
const AUTHORS: ReadonlyMap<number, string> = new Map([
  [CLIENTS.李娟, 'li'],
  [CLIENTS.王强, 'wang'],
  [CLIENTS.server, ''],
])

/** One report on the desk, into which different people write one after the other. */
class Desk {
  readonly doc = new Y.Doc()

  constructor() {
    Y.applyUpdate(this.doc, encodeSeed(sampleContent()))
  }

  by(who: keyof typeof CLIENTS, write: (report: ReportDoc) => void): this {
    this.doc.clientID = CLIENTS[who]
    this.doc.transact(() => write(new ReportDoc(this.doc)))
    return this
  }

  /** In the empty section of this name, which the form does not have. */
  draft(who: keyof typeof CLIENTS, ...nodes: RichNode[]): this {
    return this.by(who, (report) => writeFragment(report.section('draft'), nodes))
  }

  get said(): string[][] {
    return sectionAuthorship(this.doc, 'draft', AUTHORS).map(said)
  }
}

function said(runs: readonly AuthoredRun[]): string[] {
  return runs.map(({ text, author }) => `${nameOf(author)}：${text}`)
}

function nameOf(author: Author): string {
  return author.by === 'person' ? author.personId : author.by
}

function paragraph(...words: (string | RichNode)[]): RichNode {
  return { type: 'paragraph', content: words.map((word) => (typeof word === 'string' ? { type: 'text', text: word } : word)) }
}

/** The text of the first paragraph of the draft. */
function textOf(report: ReportDoc): Y.XmlText {
  const [first] = report.section('draft').toArray()
  const text = first instanceof Y.XmlElement ? first.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('the draft begins with text')
  return text
}

test('[PR78] what two people wrote into each other is told apart, word by word', () => {
  const desk = new Desk()
    .draft('李娟', paragraph('全年完成数字化，验收合格。'))
    .by('王强', (report) => textOf(report).insert(7, '110万页'))
    .by('李娟', (report) => textOf(report).insert(10, '（实际）'))
  expect(desk.said).toEqual([['li：全年完成数字化', 'wang：110', 'li：（实际）', 'wang：万页', 'li：，验收合格。']])
})

test('[PR78] a live figure is by whoever put it there, and reads as its words', () => {
  const desk = new Desk().draft('李娟', paragraph('收入', figureNode({ fact: 'income.final', as: 'value' }), '。'))
  desk.by('王强', (report) => report.setFact('income.final', 'value', '233.09'))
  const runs = sectionAuthorship(desk.doc, 'draft', AUTHORS, () => '233.09万元')
  expect(runs.map(said)).toEqual([['li：收入233.09万元。']])
})

test('[PR78] what one person wrote is one run, however it was typed and wherever others have deleted since', () => {
  const desk = new Desk().draft('李娟', paragraph('一'))
  for (const [at, letter] of ['二', '三', '四', '五'].entries())
    desk.by('李娟', (report) => textOf(report).insert(at + 1, letter))
  desk.by('王强', (report) => {
    textOf(report).insert(2, '不算')
    textOf(report).delete(2, 3)
  })
  expect(desk.said).toEqual([['li：一二四五']])
})

test('[PR78] whoever makes a word bold has not written it', () => {
  const desk = new Desk()
    .draft('李娟', paragraph('预算执行率100%'))
    .by('王强', (report) => textOf(report).format(2, 3, { bold: {} }))
    .by('王强', (report) => textOf(report).format(3, 4, { italic: {} }))
  expect(desk.said).toEqual([['li：预算执行率100%']])
})

test('[PR78] a line break has an author too, and letters beyond the usual planes stay whole', () => {
  const desk = new Desk()
    .draft('李娟', paragraph('𠮷'), paragraph('甲', { type: 'hardBreak' }, '乙'))
    .by('王强', (report) => textOf(report).insert(2, '𠮷'))
  expect(desk.said).toEqual([['li：𠮷', 'wang：𠮷'], ['li：甲\n乙']])
})

test('[PR78] paragraphs in lists and tables follow in the order of reading; an empty one has no runs', () => {
  const cell = (text: string): RichNode => ({ type: 'tableCell', content: [paragraph(text)] })
  const desk = new Desk()
    .draft('李娟', { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('一是')] }] }, { type: 'paragraph' })
    .draft('王强', { type: 'table', content: [{ type: 'tableRow', content: [cell('预算'), cell('决算')] }] })
  expect(desk.said).toEqual([['li：一是'], [], ['wang：预算'], ['wang：决算']])
})

test('[PR78] text from before clientIDs belonged to people is by unknown, what no section holds is not shown', () => {
  const desk = new Desk()
    .draft('earlier', paragraph('早先写的'))
    .by('李娟', (report) => report.section('draft').push([new Y.XmlElement('iframe')]))
  expect(desk.said).toEqual([['unknown：早先写的']])
})

test('[PR78] what the report began with is the form’s until somebody writes over it', () => {
  const desk = new Desk()
  const [section] = sampleContent().sections.filter(({ paragraphs }) => typeof paragraphs[0] === 'string' && paragraphs[0])
  if (!section) throw new Error('the sample has text')
  const before = Y.encodeStateAsUpdate(desk.doc)
  const [first] = sectionAuthorship(desk.doc, section.id, AUTHORS)
  expect(first).toEqual([{ text: section.paragraphs[0], author: { by: 'form' } }])
  expect(desk.doc.share.has(sectionRoot(section.id))).toBe(true)
  expect(Y.encodeStateAsUpdate(desk.doc)).toEqual(before)
})

test('[PR78] of a row the long texts are told by word and the cells as a whole', () => {
  const desk = new Desk()
    .by('王强', (report) => report.text('t1-1', 'reason').insert(0, '补充说明：'))
    .by('李娟', (report) => report.setCell('t1-1', 'actual', '110万页'))
    .by('王强', (report) => report.setCell('t1-1', 'score', ''))
  const { texts, cells } = rowAuthorship(desk.doc, 't1-1', AUTHORS)
  const reason = texts.find(({ field }) => field === 'reason')
  expect(said(reason?.runs ?? [])[0]).toBe('wang：补充说明：')
  expect(cells.find(({ field }) => field === 'actual')).toEqual({
    field: 'actual',
    text: '110万页',
    author: { by: 'person', personId: 'li' },
  })
  expect(cells.find(({ field }) => field === 'target')?.author).toEqual({ by: 'form' })
  expect(cells.map(({ field }) => field)).not.toContain('score')
})

test('[PR78] a row that a migration rewrote is by the server where it did, and a table leaves out its rows of funds', () => {
  const older = new Desk().by('server', (report) => {
    const steps: Migration[] = []
    steps[SCHEMA_VERSION - 1] = (old) => old.setCell('t1/fund/total', 'budget', '120.00')
    migrate(report.doc, steps, SCHEMA_VERSION + 1)
  })
  const fund = rowAuthorship(older.doc, 't1/fund/total', AUTHORS).cells
  expect(fund.filter(({ author }) => author.by === 'server').map(({ field, text }) => [field, text])).toEqual([
    ['budget', '120.00'],
  ])
  expect(fund.length).toBeGreaterThan(1)
  const table = rowAuthorship(older.doc, 't1', AUTHORS).cells.map(({ field }) => field)
  expect(table).toContain('name')
  expect(table.filter((field) => field.includes('/') && !field.startsWith('printed/'))).toEqual([])
})
