import { beforeAll, expect, test } from 'vitest'
import { exportReport } from '@gongping/server/export/export-report.ts'
import { layoutReport } from '@gongping/shared/printing/layout-report.ts'
import type { FormTable } from '@gongping/shared/printing/print-document.ts'
import type { IndicatorRow, ReportContent } from '@gongping/shared/report/content.ts'
import { type FinalMark, finalLine } from '@gongping/shared/report/final-line.ts'
import { type RichNode, plainText } from '@gongping/shared/report/rich-text.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { longReport } from '../fixtures/long-report.ts'
import { sampleContent } from '../fixtures/sample-report.ts'
import { PdfReader } from '../support/read-pdf.ts'
import { SAMPLE_TO_PRINT } from '../support/sample-to-print.ts'

const POINTS = 72 / 25.4
const MARK: FinalMark = {
  reportId: 'r1',
  version: 3,
  code: '42D5-E788',
  sha256: '42d5e788'.padEnd(64, '0'),
  agreedAt: '2026-11-24T00:12:00Z',
  confirmers: [{ display: '赵敏', post: '局长', at: '2026-11-24T00:12:00Z' }],
}
const SAMPLE = sampleContent()
const SHORT: ReportContent = {
  ...SAMPLE_TO_PRINT,
  sections: SAMPLE_TO_PRINT.sections.slice(0, 2),
  tables: SAMPLE_TO_PRINT.tables.slice(0, 1),
}

/** Of a short report: poppler takes long to read tags. */
let tags: { readonly draft: string; readonly final: string }
let draft: PdfReader
let final: PdfReader

beforeAll(async () => {
  draft = await exportPdf(SAMPLE_TO_PRINT)
  final = await exportPdf(SAMPLE, MARK)
  const short = await Promise.all([exportPdf(SHORT), exportPdf(SHORT, MARK)])
  const [ofDraft, ofFinal] = await Promise.all(short.map((reader) => reader.tags()))
  tags = { draft: ofDraft ?? '', final: ofFinal ?? '' }
})

test('[EX15] every word of the sample report stands in the PDF in its order', async () => {
  const paper = (await final.pages()).map((page) => squeeze(page).replace(/—\d+—【定稿】.*$/, '')).join('')
  let at = 0
  for (const { number, title, paragraphs } of SAMPLE.sections) {
    for (const words of [number + title, ...paragraphs.map(plainText)].map(squeeze)) {
      const found = paper.indexOf(words, at)
      expect(found, words).toBeGreaterThanOrEqual(at)
      at = found + words.length
    }
  }
  for (const form of formsOf(SAMPLE)) {
    at = paper.indexOf(squeeze(form.title), at)
    for (const { text } of form.grid.rows.flatMap((row) => row.cells)) expect(paper.slice(at)).toContain(squeeze(text))
    at += form.title.length
  }
})

test('[EX15] a page holds 22 lines of 28 characters between the margins of GB/T 9704', async () => {
  const sections = SAMPLE_TO_PRINT.sections.map((section, at) => ({
    ...section,
    paragraphs: at === 1 ? ['绩'.repeat(28 * 60)] : [],
  }))
  const words = await (await exportPdf({ ...SAMPLE_TO_PRINT, sections }, MARK)).words(2)
  const lines = words.filter(({ text }) => /^绩+$/.test(text))
  expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28))
  for (const { edges } of lines) {
    expect(edges[0]).toBeCloseTo(28 * POINTS, 0)
    expect(edges[2]).toBeCloseTo(184 * POINTS, 0)
  }
  const tops = lines.map(({ edges }) => edges[1] ?? 0)
  expect((tops.at(-1)! - tops[0]!) / 21).toBeCloseTo(28.95, 2)
})

test('[EX15] the paper is A4, numbered between dashes at the right of odd and the left of even pages', async () => {
  const sizes = await draft.sizes()
  expect(sizes.map((size) => size.map(Math.round))).toEqual(sizes.map(() => [595, 842]))
  for (const [at] of sizes.entries()) {
    const dashes = (await draft.words(at + 1)).filter(({ text, edges: [, top = 0] }) => text === '—' && top > 262 * POINTS)
    const side = at % 2 === 0 ? dashes.at(-1)?.edges[2] : dashes[0]?.edges[0]
    // One character of 四号 in.
    expect(side).toBeCloseTo(at % 2 === 0 ? 184 * POINTS - 14 : 28 * POINTS + 14, -0.5)
  }
})

test('[EX15] 目录 of a long report names the pages on which its headings stand, and is not counted with them', async () => {
  const [contents = '', ...text] = await (await exportPdf(longReport(20), MARK)).pages()
  const pages = text.map(squeeze)
  expect(squeeze(contents)).toMatch(/^目录.*—I—/)
  const listed = contents.split('\n').flatMap((line) => [...squeeze(line).matchAll(/^([^.]+)\.+(\d+)$/g)])
  expect(listed).toHaveLength(10)
  for (const [, heading = '', page] of listed) expect(pages[Number(page) - 1]).toContain(heading)
  for (const [at, page] of pages.entries()) expect(page).toContain(`—${at + 1}—`)
})

test('[EX15] no line begins with a full stop or ends with an opening bracket', async () => {
  const sections = SAMPLE.sections.map((section) => ({ ...section, paragraphs: ['（绩效，“自评”）。'.repeat(120)] }))
  const lines = (await (await exportPdf({ ...SAMPLE, sections, tables: [] }, MARK)).pages('-layout')).flatMap((page) =>
    page.split('\n'),
  )
  const prose = lines.map((line) => line.trim()).filter((line) => line.includes('绩效，'))
  expect(prose.length).toBeGreaterThan(100)
  expect(prose.filter((line) => /^[，。”）]|[（“]$/.test(line))).toEqual([])
})

test('[EX16] the PDF is PDF/A-2a, and says whose report it is, in which language, and what was agreed', async () => {
  const info = await final.info()
  expect(info.get('Tagged')).toBe('yes')
  expect(info.get('Title')).toBe(SAMPLE.title)
  expect(info.get('Author')).toBe(SAMPLE.unit.name)
  for (const property of ['GongpingReport=r1', 'GongpingVersion=3', `GongpingSha256=${MARK.sha256}`]) {
    expect(info.get('Keywords')).toContain(property)
  }
  const metadata = await final.metadata()
  expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
  expect(metadata).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/)
  expect(metadata).toMatch(/<dc:language>.*zh-CN.*<\/dc:language>/s)
})

test('[EX16] headings, lists and tables are tagged as what they are', async () => {
  for (const [tag, text] of [
    ['H1', '一、单位基本情况'],
    ['H2', '（一）部门主要职责'],
    ['LBody', '提供档案查阅利用服务。'],
    ['TH', '三级指标'],
  ] as const) {
    expect(wordsUnder(tags.draft, tag)).toContain(text)
  }
  expect(tags.draft).toMatch(/\/RowSpan 4/)
  expect(tags.draft).toMatch(/\/ColSpan 7/)
})

test('[EX17] the same report gives the same bytes', async () => {
  const [once, again] = await Promise.all([bytesOf(SAMPLE, MARK), bytesOf(structuredClone(SAMPLE), MARK)])
  expect(Buffer.compare(once, again)).toBe(0)
  expect((await final.info()).get('CreationDate')).toContain('Nov 24 00:12:00 2026')
})

test('[EX18] a draft bears 征求意见稿, an agreed version its line below the page number, neither as text of the report', async () => {
  for (const page of await draft.pages()) expect(squeeze(page)).toContain('征求意见稿')
  expect(squeeze(tags.draft)).not.toContain('征求意见稿')
  const line = squeeze(finalLine(MARK))
  for (const page of await final.pages('-layout')) {
    expect(squeeze(page)).toMatch(/—\d+—【定稿】/)
    expect(squeeze(page).endsWith(line)).toBe(true)
    expect(page).not.toContain('征求意见稿')
  }
  expect(squeeze(tags.final)).not.toContain('【定稿】')
})

test('[EX19] a form that goes over pages repeats what names its columns, and 总分 has a row above it', async () => {
  for (const count of [20, 21, 22, 23, 24, 25, 26]) {
    const pages = (await (await exportPdf(withIndicators(count), MARK)).pages()).map(squeeze)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toMatch(/三级指标.*第\d+项/)
    expect(pages.at(-1)).toContain('总分')
    expect(pages.flatMap((page) => [...page.matchAll(/第(\d+)项/g)].map(([, number]) => Number(number)))).toEqual(
      Array.from({ length: count }, (_, at) => at + 1),
    )
  }
})

test('[EX19] a table of many columns lies across, and the paper after it stands upright again', async () => {
  const sections = SAMPLE_TO_PRINT.sections.map((section, at) =>
    at === 2
      ? { ...section, paragraphs: ['表前', { type: 'table', content: [rowOf18('tableHeader'), rowOf18('tableCell')] }, '表后'] }
      : section,
  )
  const wide = await exportPdf({ ...SAMPLE_TO_PRINT, sections })
  const pages = (await wide.pages()).map(squeeze)
  const isAcross = (await wide.sizes()).map(([width = 0, height = 0]) => width > height)
  expect(isAcross.map((across, at) => [across, pages[at]?.includes('栏18')])).toEqual(isAcross.map((across) => [across, across]))
  expect(isAcross.filter(Boolean)).toHaveLength(1)
  expect(pages[isAcross.indexOf(true)]).toContain('—2—')
})

test('[EX20] text that looks like markup is shown as it was written', async () => {
  const hostile = [
    '#import "x.typ": *',
    '$ x^2 $ ] [ } {',
    '`raw` *粗* _斜_ = 题 \\ <label> @ref // 注',
    '#eval("1")\u0001\u202e',
    '<b>&amp;</b>',
  ]
  const sections = SAMPLE_TO_PRINT.sections.map((section, at) => ({ ...section, paragraphs: at === 1 ? hostile : [] }))
  const tables = SAMPLE_TO_PRINT.tables.map((table) => ({ ...table, name: hostile.join('') }))
  const unit = { name: hostile.join('') }
  const reader = await exportPdf({ ...SAMPLE_TO_PRINT, title: hostile.join(''), unit, sections, tables }, MARK)
  const paper = squeeze((await reader.pages()).join(''))
  const expected = squeeze(hostile.join('')).replaceAll('\u0001', '').replaceAll('\u202e', '')
  expect(paper.split(expected).length - 1).toBeGreaterThanOrEqual(2)
})

test('[EX20] a character that no font shows becomes 〓, and the file is PDF/A all the same', async () => {
  const sections = SAMPLE_TO_PRINT.sections.map((section, at) => ({
    ...section,
    paragraphs: at === 1 ? ['姓\ue000名\u0e01字绩\u0301\ufffe'] : [],
  }))
  const reader = await exportPdf({ ...SAMPLE_TO_PRINT, sections })
  expect(squeeze((await reader.pages()).join(''))).toContain('姓〓名〓字绩')
  expect(await reader.metadata()).toContain('<pdfaid:part>2</pdfaid:part>')
})

test('[EX20] a word longer than its line is broken and stays on the paper', async () => {
  const address = `https://www.example.gov.cn/${'bulletin'.repeat(20)}`
  const sections = SAMPLE_TO_PRINT.sections.map((section, at) => ({ ...section, paragraphs: at === 1 ? [`见${address}。`] : [] }))
  const reader = await exportPdf({ ...SAMPLE_TO_PRINT, title: address, sections })
  for (const { edges } of await reader.words(1)) expect(edges[2]).toBeLessThan(190 * POINTS)
  expect(squeeze((await reader.pages()).join(''))).toContain(`见${address}。`)
})

async function exportPdf(content: ReportContent, mark: FinalMark | null = null): Promise<PdfReader> {
  return new PdfReader(await bytesOf(content, mark))
}

async function bytesOf(content: ReportContent, mark: FinalMark | null): Promise<Uint8Array> {
  const file = await exportReport('pdf', content, { mark })
  if (!file.ok) throw new Error(file.error.code)
  return file.value.bytes
}

function formsOf(content: ReportContent): FormTable[] {
  const { blocks } = layoutReport(content, scoreReport(content))
  return blocks.filter((block) => block.kind === 'form')
}

function withIndicators(count: number): ReportContent {
  const [table] = SAMPLE_TO_PRINT.tables
  const [row] = table?.indicators ?? []
  if (!table || !row) throw new Error('the sample has a table')
  const indicators = Array.from({ length: count }, (_, at): IndicatorRow => ({ ...row, id: `r${at}`, level3: `第${at + 1}项` }))
  return { ...SAMPLE_TO_PRINT, sections: [], tables: [{ ...table, indicators }] }
}

function rowOf18(type: string): RichNode {
  return { type: 'tableRow', content: Array.from({ length: 18 }, (_, at) => cell(type, `栏${at + 1}`)) }
}

function cell(type: string, text: string): RichNode {
  return { type, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

/** The text inside each element of that kind. */
function wordsUnder(tags: string, tag: string): string[] {
  const found: string[] = []
  let depth = -1
  for (const line of tags.split('\n')) {
    const indent = line.length - line.trimStart().length
    if (indent <= depth) depth = -1
    if (depth === -1 && new RegExp(`^${tag}[ :]`).test(`${line.trim()} `)) {
      depth = indent
      found.push('')
    } else if (depth !== -1 && line.trim().startsWith('"')) {
      found.push(`${found.pop() ?? ''}${line.trim().slice(1, -1)}`)
    }
  }
  return found
}

/** Where a line of paper ends is layout, not content. */
function squeeze(text: string): string {
  return text.replace(/\s/g, '')
}
