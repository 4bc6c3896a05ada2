import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutReport } from '@gongping/shared/printing/layout-report.ts'
import type { FormTable, PrintDocument } from '@gongping/shared/printing/print-document.ts'
import { finalLine } from '@gongping/shared/report/final-line.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { LONG_TO_PRINT } from '../../test/support/long-to-print.ts'
import { SAMPLE_TO_PRINT } from '../../test/support/sample-to-print.ts'
import { writeHtml } from './html.ts'
import { xmlPieces } from './read-back/xml-pieces.ts'

const printed = layoutReport(SAMPLE_TO_PRINT, scoreReport(SAMPLE_TO_PRINT))
const creator = '清溪县档案馆'
const mark = {
  reportId: 'r1',
  version: 3,
  code: '42D5-E788',
  sha256: '42d5e788'.padEnd(64, '0'),
  agreedAt: '2026-11-24T00:12:00Z',
  confirmers: [{ display: '王强', post: '局长', at: '2026-11-24T00:12:00Z' }],
}
const draft = writeHtml(printed, { creator, mark: null })
const final = writeHtml(printed, { creator, mark })

test('[EX30] the web page is one file of its own: no script, nothing from elsewhere, the same every time', () => {
  expect(draft).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/)
  const names = new Set(elementsOf(draft).map(({ name }) => name))
  for (const forbidden of ['script', 'link', 'img', 'iframe', 'object', 'base', 'form', 'svg'])
    expect(names).not.toContain(forbidden)
  expect(draft).not.toMatch(/url\(|@import|:\/\/| on\w+=/)
  expect(writeHtml(printed, { creator, mark: null })).toBe(draft)
})

test('[EX30] it names the report and the unit, and who agreed, in its head and at its end', () => {
  expect(draft).toContain('<title>2023年度部门整体支出绩效自评报告</title>')
  expect(draft).toContain('<meta name="author" content="清溪县档案馆"/>')
  expect(draft).not.toContain('Gongping')
  expect(final).toContain(`<meta name="GongpingSha256" content="${mark.sha256}"/>`)
  expect(final).toContain('<meta name="GongpingVersion" content="3"/>')
  expect(wordsOf(final).at(-1)).toBe(finalLine(mark))
})

test('[EX30] a draft says so above its title and across each page on paper, an agreed version nowhere', () => {
  expect(wordsOf(draft).slice(0, 2)).toEqual(['征求意见稿', '2023年度部门整体支出绩效自评报告'])
  expect(elementsOf(draft).find(({ name }) => name === 'body')?.attributes).toContain('class="is-draft"')
  expect(elementsOf(final).find(({ name }) => name === 'body')?.attributes).not.toContain('is-draft')
  expect(wordsOf(final)).not.toContain('征求意见稿')
})

test('[EX31] headings are headings of their level, lists are lists', () => {
  const headings = elementsOf(draft).filter(({ name }) => /^h\d$/.test(name))
  expect(headings.slice(0, 6).map(({ name, text }) => `${name} ${text}`)).toEqual([
    'h1 2023年度部门整体支出绩效自评报告',
    'h2 一、单位基本情况',
    'h3 （一）部门主要职责',
    'h3 （二）人员编制情况',
    'h2 二、预算支出及绩效情况',
    'h3 （一）部门预决算情况',
  ])
  expect(headings.slice(-2).map(({ name, text }) => `${name} ${text}`)).toEqual([
    'h2 2023年度预算支出绩效自评表',
    'h2 2023年度预算支出绩效自评表',
  ])
  expect(draft).toMatch(/<ol><li><p>接收.*<ul><li><p>文书档案/s)
})

test('[EX31] the form is a table under its caption with the merged cells of the grid, labels head their columns and rows', () => {
  const form = printed.blocks.find((block): block is FormTable => block.kind === 'form')!
  const [, table = ''] = draft.split('<table>').slice(1)
  expect(table).toMatch(/^<caption><div><h2>2023年度预算支出绩效自评表<\/h2>\n<p>单位：万元<\/p>/)
  const cells = elementsOf(table).filter(({ name }) => name === 'td' || name === 'th')
  const wanted = form.grid.rows.flatMap((row) => row.cells)
  expect(
    cells.slice(0, wanted.length).map(({ attributes }) => [span(attributes, 'colspan'), span(attributes, 'rowspan')]),
  ).toEqual(wanted.map(({ colSpan, rowSpan }) => [colSpan, rowSpan]))
  const scopeOf = (label: string) => {
    const at = wanted.findIndex(({ text }) => text === label)
    return `${cells[at]?.name} ${/scope="(\w+)"/.exec(cells[at]?.attributes ?? '')?.[1] ?? ''}`
  }
  expect(
    ['主管部门', '项目资金(万元)', '年初预算数', '上年结转资金', '三级指标', '数量指标', '总分', '1260卷'].map(scopeOf),
  ).toEqual(['th row', 'th rowgroup', 'th col', 'th row', 'th col', 'th row', 'th row', 'td '])
  expect(draft).toMatch(/<thead><tr><th scope="col"><p>支出项目<\/p>/)
})

test('[EX33] a long report begins with 目录 that leads to its headings and attachments, a short one has none', () => {
  const long = writeHtml(layoutReport(LONG_TO_PRINT, scoreReport(LONG_TO_PRINT)), { creator, mark: null })
  const links = [...long.matchAll(/<li class="level-(\d)"><a href="#([^"]+)">([^<]+)<\/a>/g)]
  expect(links.map(([, level, , text]) => `${level} ${text}`).slice(2)).toEqual([
    '2 （二）人员编制情况',
    '1 二、预算支出及绩效情况',
    '2 （一）部门预决算情况',
    '2 （二）资金使用及绩效情况',
    '1 三、存在的问题及改进措施',
    '1 四、其他需要说明的情况',
    '1 2024年度预算支出绩效自评表',
    '1 2024年度预算支出绩效自评表',
  ])
  for (const [, , anchor, text] of links) expect(long.split(`id="${anchor}"`)[1]).toContain(text)
  expect(draft).not.toContain('<nav')
})

test('[EX32] any characters stand in the web page as text, and the file stays well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (hostile) => {
      const text = `起${hostile}<script>alert(1)</script>"'&amp;讫`
      const document: PrintDocument = {
        title: text,
        blocks: [
          { kind: 'title', text },
          { kind: 'heading', level: 1, number: '一、', text },
          { kind: 'paragraph', runs: [{ text, bold: true, italic: true, underline: true }] },
        ],
      }
      const html = writeHtml(document, { creator: text, mark: { ...mark, confirmers: [{ display: text, post: '', at: '' }] } })
      expect(html).not.toMatch(/[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/u)
      expect(html).not.toContain('<script')
      const paragraph = elementsOf(html).find(({ name }) => name === 'u')
      expect(shown(wordsOf(`<p>${html.split('<u>')[1]?.split('</u>')[0] ?? ''}</p>`).join(''))).toBe(shown(text.toWellFormed()))
      expect(paragraph).toBeDefined()
      expect(isBalanced(html)).toBe(true)
    }),
    { numRuns: 100 },
  )
})

interface Element {
  readonly name: string
  readonly attributes: string
  text: string
}

/** Elements in the order in which they begin, each with all words in it. */
function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const open: Element[] = []
  for (const piece of xmlPieces(html)) {
    if (piece.kind === 'words') for (const element of open) element.text += piece.words.trim()
    else if (piece.kind === 'close') open.pop()
    else {
      const element = { name: piece.name, attributes: piece.attributes, text: '' }
      found.push(element)
      if (!piece.isEmpty) open.push(element)
    }
  }
  return found
}

/** What a reader sees: the words of the body, without empty ones. */
function wordsOf(html: string): string[] {
  const body = html.slice(Math.max(0, html.indexOf('<body')))
  return [...xmlPieces(body)].flatMap((piece) =>
    piece.kind === 'words' && piece.words.trim() !== '' ? [piece.words.trim()] : [],
  )
}

function isBalanced(html: string): boolean {
  const open: string[] = []
  for (const piece of xmlPieces(html.slice(html.indexOf('<html')))) {
    if (piece.kind === 'open' && !piece.isEmpty) open.push(piece.name)
    if (piece.kind === 'close' && open.pop() !== piece.name) return false
  }
  return open.length === 0
}

/** How many columns, or rows, a cell covers. */
function span(attributes: string, name: string): number {
  return Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1)
}

/** Without what cannot be seen. */
function shown(text: string): string {
  return text.replace(/[\p{C}\s]/gu, '')
}
