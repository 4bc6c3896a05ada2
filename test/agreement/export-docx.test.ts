import { beforeAll, expect, test } from 'vitest'
import { FINAL_LINE_ROOM } from '@gongping/shared/printing/official-page.ts'
import { exportReport } from '@gongping/server/export/export-report.ts'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { type FinalMark, finalLine } from '@gongping/shared/report/final-line.ts'
import { plainText } from '@gongping/shared/report/rich-text.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { templates } from '@gongping/shared/template/catalogue.ts'
import { type LaidOutPages, layOutDocx } from '../support/libreoffice.ts'
import { LONG_TO_PRINT } from '../support/long-to-print.ts'
import { SAMPLE_TO_PRINT } from '../support/sample-to-print.ts'

const LONG_TEXT: ReportContent = {
  ...SAMPLE_TO_PRINT,
  sections: SAMPLE_TO_PRINT.sections.map((section, at) => ({ ...section, paragraphs: at === 1 ? ['绩'.repeat(28 * 60)] : [] })),
}
const EMPTY_FORMS = templates.map((template) => blankContent(template, { year: 2023, unit: { name: '清溪县档案馆' }, title: '' }))

/** More people than the line has room for. */
const MARK: FinalMark = {
  reportId: 'r1',
  version: 3,
  code: '42D5-E788',
  sha256: '42d5e788'.padEnd(64, '0'),
  agreedAt: '2026-11-24T00:12:00Z',
  confirmers: ['王强', '赵敏', '陈立', '孙丽', '欧阳国华']
    .flatMap((name) => Array.from({ length: 6 }, (_, at) => `${name}${at}`))
    .map((display) => ({
      display,
      post: '党组成员、副局长',
      at: '2026-11-24T00:12:00Z',
    })),
}

let sample: LaidOutPages
let longText: LaidOutPages
let emptyForms: readonly LaidOutPages[]
let final: LaidOutPages
let long: LaidOutPages

beforeAll(async () => {
  const drafts = [SAMPLE_TO_PRINT, LONG_TEXT, ...EMPTY_FORMS].map((content) => exportDocx(content))
  const files = await Promise.all([...drafts, exportDocx(SAMPLE_TO_PRINT, MARK), exportDocx(LONG_TO_PRINT)])
  const laidOut = await layOutDocx(files)
  sample = laidOut.at(0)!
  longText = laidOut.at(1)!
  emptyForms = laidOut.slice(2, -2)
  final = laidOut.at(-2)!
  long = laidOut.at(-1)!
})

test('[EX4] every word of the report stands on paper', () => {
  const paper = squeeze(sample.pages.join(''))
  for (const { title, paragraphs } of SAMPLE_TO_PRINT.sections) {
    expect(paper).toContain(squeeze(title))
    for (const line of paragraphs.flatMap((paragraph) => plainText(paragraph).split(/[\n\t]/))) {
      expect(paper).toContain(squeeze(line))
    }
  }
  // Lines of neighbouring cells stand side by side on paper, so the text of cells is compared by its characters.
  const written = SAMPLE_TO_PRINT.tables.flatMap(({ name, goal, indicators }) => [
    name,
    goal.expected,
    goal.actual,
    ...indicators.flatMap((row) => [row.level3, row.target, row.actual, row.reason]),
  ])
  expect([...new Set(squeeze(written.join(''))).difference(new Set(paper))]).toEqual([])
})

test('[EX2] the scores on paper are those of the score sheet', () => {
  const score = scoreReport(SAMPLE_TO_PRINT).tables.at(0)!
  const form = sample.pages.find((page) => page.includes('珍贵档案抢救修复项目'))
  expect(form).toContain(`${score.execution.rate}%`)
  for (const figure of [score.execution.score, score.total.score, ...score.indicators.map((row) => row.score)]) {
    expect(figure).toMatch(/^\d+\.\d\d$/)
    expect(form).toContain(figure)
  }
})

test('[EX14] what says who agreed stands below the page number, and each page says what it says in a draft', () => {
  const line = squeeze(finalLine(MARK, FINAL_LINE_ROOM))
  expect(line).toContain('……共30人')
  for (const page of final.pages) expect(squeeze(page).endsWith(line)).toBe(true)
  const pages = final.pages.map((page) => squeeze(page).replace(line, ''))
  expect(pages).toEqual(sample.pages.map((page) => squeeze(page)))
})

test('[EX7] the paper is A4 and numbered between dashes', () => {
  expect(sample.size.map(Math.round)).toEqual([595, 842])
  expect(sample.pages.map((page) => /—\d+—$/.exec(squeeze(page))?.[0])).toEqual(sample.pages.map((_, at) => `—${at + 1}—`))
})

test('[EX7] a page holds 22 lines of 28 characters', () => {
  const lines = longText.pages
    .at(1)!
    .split('\n')
    .flatMap((line) => /^绩+$/.exec(line.trim()) ?? [])
  expect(lines.map((line) => line.length)).toEqual(Array.from({ length: 22 }, () => 28))
})

test('[EX5] each form has a page of its own, with heading and unit of its amounts', () => {
  const forms = sample.pages.map(squeeze).filter((page) => page.includes('绩效自评表'))
  expect(forms).toHaveLength(2)
  expect(forms[0]).toMatch(/^2023年度预算支出绩效自评表单位：万元/)
  expect(forms[1]).toMatch(/^2023年度预算支出绩效自评表单位：元/)
})

test('[EX8] every empty form fits on one page', () => {
  for (const { pages } of emptyForms) {
    expect(pages.map(squeeze).filter((page) => /绩效自评表.*总分/.test(page))).toHaveLength(1)
    expect(squeeze(pages.at(-1)!)).toContain('绩效自评表')
  }
})

test('[EX34] the pages that 目录 names are those that LibreOffice comes to, or next to them: here its digits are wider', () => {
  const [contents = '', ...pages] = long.pages
  const entries = [...contents.matchAll(/^\s*(\S.*?)\.{5,}(\d+)$/gm)].map(([, text = '', page]) => ({
    text: squeeze(text),
    page: Number(page),
  }))
  expect(entries).toHaveLength(10)
  let from = 0
  const away = entries.map(({ text, page }) => {
    const at = pages.findIndex((words, index) => index >= from && squeeze(words).includes(text))
    from = at + (text.includes('自评表') ? 1 : 0)
    return Math.abs(at + 1 - page)
  })
  expect(Math.max(...away)).toBeLessThanOrEqual(1)
})

async function exportDocx(content: ReportContent, mark: FinalMark | null = null): Promise<Uint8Array> {
  const file = await exportReport('docx', content, { mark })
  if (!file.ok) throw new Error(file.error.code)
  return file.value.bytes
}

/** Where a line of paper ends is layout, not content. */
function squeeze(text: string): string {
  return text.replace(/\s/g, '')
}
