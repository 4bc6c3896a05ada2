import fc from 'fast-check'
import { type Sheet, readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { textWidth } from '@gongping/shared/printing/break-label.ts'
import { layoutWorkbook } from '@gongping/shared/printing/layout-workbook.ts'
import { placeCells } from '@gongping/shared/printing/table-grid.ts'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import type { ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import type { FinalMark } from '@gongping/shared/report/final-line.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { templates } from '@gongping/shared/template/catalogue.ts'
import { docxParts } from '../../test/support/docx-parts.ts'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import { SAMPLE_TO_PRINT } from '../../test/support/sample-to-print.ts'
import { writeXlsx } from './xlsx.ts'
import { xmlText } from './xml-text.ts'

const MARK: FinalMark = {
  reportId: 'r1',
  version: 3,
  code: '42D5-E788',
  sha256: '42d5e788'.padEnd(64, '0'),
  agreedAt: '2026-11-24T00:12:00Z',
  confirmers: [{ display: '赵敏', post: '局长', at: '2026-11-24T00:12:00Z' }],
}

const exported = async (content: ReportContent, mark: FinalMark | null = null) =>
  writeXlsx(layoutWorkbook(content, scoreReport(content), mark), { creator: content.unit.name, mark })
const open = async (content: ReportContent) => (await readXlsx(await exported(content), { readStyles: true })).sheets
const formsOf = (content: ReportContent) => layoutWorkbook(content, scoreReport(content), null).forms.map(({ form }) => form)
const BLANK = templates.map((template) => blankContent(template, { year: 2023, unit: { name: '清溪县档案馆' }, title: '' }))

const valueAt = (sheet: Sheet | undefined, row: number, column: number) => {
  const cell = sheet?.cells?.get(`${row},${column}`)
  return cell?.formulaResult ?? cell?.value ?? sheet?.rows[row]?.[column] ?? ''
}

/** Everything that stands in a sheet, formulas as what they come to. */
const textsOf = (sheet: Sheet | undefined) =>
  (sheet?.rows ?? []).flatMap((row, at) => row.map((_, column) => String(valueAt(sheet, at, column))))

const sampleForms = [...BLANK, SAMPLE_TO_PRINT, sampleContent()]

test('[EX23] each form is a sheet with the merged cells, words and columns of the grid', async () => {
  for (const content of sampleForms) {
    const sheets = await open(content)
    for (const [at, { title, note, grid }] of formsOf(content).entries()) {
      const sheet = sheets[at]
      expect(valueAt(sheet, 0, 0)).toBe(title)
      expect(valueAt(sheet, 1, 3)).toBe(note)
      const placed = placeCells(grid.rows.map(({ cells }) => cells))
      const merged = placed.filter(({ cell }) => cell.colSpan > 1 || cell.rowSpan > 1)
      const expected = merged.map(({ cell, row, column }) => [row + 2, column, row + 1 + cell.rowSpan, column + cell.colSpan - 1])
      const found = (sheet?.merges ?? []).map((merge) => [merge.startRow, merge.startCol, merge.endRow, merge.endCol])
      expect(found.filter(([row = 0]) => row >= 2).toSorted()).toEqual(expected.toSorted())
      for (const { cell, row, column } of placed.filter(({ cell }) => cell.role !== 'computed' && !isNumeric(cell.text))) {
        expect(String(valueAt(sheet, row + 2, column)).replaceAll('\n', '')).toBe(cell.text.replaceAll('\n', ''))
      }
      expect(sheet?.columns).toHaveLength(grid.columns.length)
    }
  }
})

const isNumeric = (text: string) => /^[\d.]+%?$/.test(text)

test('[EX23] a sheet is printed on A4, as wide as the page, with the heads of its columns on each page', async () => {
  const parts = docxParts(await exported(sampleContent()))
  const sheet = parts.get('xl/worksheets/sheet1.xml')!
  expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"\/>/)
  const margins = Object.fromEntries(
    [...sheet.matchAll(/(left|right|top|bottom)="([\d.]+)"/g)].map(([, side, inch]) => [side, inch]),
  )
  const millimetres = (side: string) => Math.round(Number(margins[side]) * 25.4)
  expect(['top', 'right', 'bottom', 'left'].map(millimetres)).toEqual([37, 26, 35, 28])
  expect(sheet).toMatch(/<oddFooter>.*&amp;R.*— &amp;P —.*<\/oddFooter>.*<evenFooter>&amp;L.*— &amp;P —/s)
  expect(parts.get('xl/workbook.xml')).toContain(`localSheetId="0">'1.馆藏档案数字化加工项目'!$12:$12<`)
})

const withCells = (cells: Partial<TableContent['indicators'][number]>): ReportContent => ({
  ...SAMPLE_TO_PRINT,
  tables: SAMPLE_TO_PRINT.tables.slice(0, 1).map((table) => ({
    ...table,
    indicators: table.indicators.slice(0, 1).map((row) => ({ ...row, ...cells })),
  })),
})
/** Row and column of the first indicator's 年度指标值 (4), 实际完成值 (5), 分值 (6), 得分 (7). */
const FIRST_ROW = 12

test.each([
  ['12.50', 12.5, '0.00'],
  ['100', 100, 'General'],
  ['7,064,000', 7064000, '#,##0'],
  ['-3.1', -3.1, '0.0'],
  ['123456789012', 123456789012, '0'],
])('[EX26] %s is a number that looks as it was typed', async (typed, value, format) => {
  const [sheet] = await open(withCells({ actual: typed }))
  expect(sheet?.cells?.get(`${FIRST_ROW},5`)).toMatchObject({ value, style: { numFmt: format } })
})

test.each([
  '≥95%',
  '2022年12月底前',
  '007',
  '-0',
  '1,23',
  '12345678901234567890',
  '1e5',
  '=1+1',
  '=cmd|’/c calc’!A0',
  '+1',
  '@SUM(1)',
  '#REF!',
  '_x0041_',
  ' 12 ',
  '１２',
])('[EX26] %s stays text', async (typed) => {
  const bytes = await exported(withCells({ actual: typed, target: typed }))
  const [sheet] = (await readXlsx(bytes)).sheets
  for (const column of [4, 5]) expect(valueAt(sheet, FIRST_ROW, column)).toBe(typed)
  const formulas = docxParts(bytes)
    .get('xl/worksheets/sheet1.xml')!
    .matchAll(/<c r="[EF]13"[^>]*>(?<inside>.*?)<\/c>/g)
  for (const { groups } of formulas) expect(groups?.['inside']).not.toContain('<f>')
})

const plain = (text: unknown) => String(text).replaceAll(/\s/g, '')
test.each(['=1+1', '+1', '-待办', '@SUM(1)', '\t=1', ' =1+1', '＝１+１', '＋1', '－1', '＠SUM(1)', '=1'.padEnd(256, '+1')])(
  '[EX26] whoever edits a cell with %s makes no formula of it, wherever it stands',
  async (typed) => {
    const content = withCells({ level1: typed, level2: typed, level3: typed, target: typed, actual: typed, reason: typed })
    const sheets = await open({
      ...content,
      title: typed,
      unit: { name: typed, supervisor: typed },
      facts: { [typed]: { value: typed, unit: typed } },
      tables: content.tables.map((table) => ({
        ...table,
        name: typed,
        goal: { expected: typed, actual: typed },
        funds: table.funds.map((fund) => ({ ...fund, label: typed })),
      })),
    })
    // A formula of ours holds what was typed in quotes.
    const texts = sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])]).filter(({ formula }) => formula === undefined)
    const found = texts.filter(({ value }) => plain(value).startsWith(plain(typed).slice(0, 4)))
    expect(found.length).toBeGreaterThan(14)
    expect(found.filter(({ style }) => style?.numFmt !== '@')).toEqual([])
  },
)

const notes = async (cells: Parameters<typeof withCells>[0]) =>
  (await open(withCells(cells)))[0]?.cells?.get(`${FIRST_ROW},7`)?.comment?.text

test('[EX25] a score that no plain arithmetic gives is a value with a note that says how it came about', async () => {
  expect(await notes({ target: '≥95%', actual: '90%', score: '9' })).toMatch(/^本格为数值.*得分由单位填写。.*90%低于目标值95%/)
  expect(await notes({ target: '2023年12月底前', actual: '2023年11月' })).toMatch(/^本格为数值，不随其他格变化。/)
  expect(await notes({ target: '≥95%', actual: '90%' })).toBeUndefined()
})

test('[EX27] a text that is longer than a cell goes on on a sheet of its own, to its last character', async () => {
  const long = Array.from({ length: 9000 }, (_, at) => `第${at}句，𠀀。`).join('')
  const sheets = await open({
    ...SAMPLE_TO_PRINT,
    tables: SAMPLE_TO_PRINT.tables.map((table) => ({ ...table, goal: { expected: long, actual: '' } })),
  })
  const rest = sheets.find(({ name }) => name === '长文续页')!
  const first = textsOf(sheets[0]).find((text) => text.startsWith('第0句'))!
  expect(first.length).toBeLessThanOrEqual(32_767)
  expect(first).toMatch(/余下文字见“长文续页”）$/)
  const pieces = rest.rows.slice(1).filter(([sheet]) => sheet === sheets.at(0)?.name)
  expect(pieces.map(([, cell]) => cell)).toEqual(pieces.map(() => 'B11'))
  expect(first.replace(/…（.*?）$/, '') + pieces.map((row) => String(row[3])).join('')).toBe(long)
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    "=cmd|' /C calc'!A0",
    '"&A1&"',
    "'",
    '</c><f>1+1</f>',
    '&"<>',
    '\ud800',
    '\u0000\u0001',
    '\u202e',
    '[]:*?/\\',
    'History',
    '_x000D_',
    '\ufffe',
  ),
)

test('[EX27] any characters in a report give a file that opens and holds them as text', async () => {
  const law = fc.asyncProperty(hostile, hostile, hostile, async (a, b, c) => {
    const content = withCells({ level1: a, level2: b, level3: c, target: a, actual: b, reason: c, weight: a })
    const table = content.tables.at(0)!
    const tables = [a, b, a].map((name, at) => ({
      ...table,
      id: `t${at}`,
      name,
      supervisor: c,
      goal: { expected: a, actual: b },
    }))
    const bytes = await exported({
      ...content,
      title: a,
      unit: { name: b, supervisor: c },
      tables,
      facts: { [`k${a}`]: { value: b, unit: c } },
    })
    const { sheets } = await readXlsx(bytes)
    expect(sheets).toHaveLength(5)
    expect(valueAt(sheets[0], FIRST_ROW, 8)).toBe(xmlText(c))
    for (const { name } of sheets) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/)
    const xml = [...docxParts(bytes).values()].join('')
    // oxlint-disable-next-line no-control-regex -- that none of them stands there is the point
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u)
    for (const [, formula = ''] of xml.matchAll(/<f>(.*?)<\/f>/gs)) expect(formula).toMatch(/^(IF|ROUND|")/)
  })
  await fc.assert(law, { numRuns: 60 })
})

test('[EX28] 数据清单 lists basic figures and amounts of the narrative with their places', async () => {
  const content = {
    ...sampleContent(),
    facts: { 'income.final': { value: '412.75', unit: '万元', last: '380.10' }, 'own.key': { value: '=1+1', unit: '' } },
  }
  const list = (await open(content)).find(({ name }) => name === '数据清单')!
  const rows = list.rows.map((_, row) => [0, 1, 2, 3, 4, 5].map((column) => valueAt(list, row, column)))
  expect(rows[0]).toEqual(['类别', '名称', '本年数', '上年数', '单位', '出处'])
  expect(rows.find((row) => row[1] === '决算总收入')).toEqual([
    '决算',
    '决算总收入',
    412.75,
    380.1,
    '万元',
    expect.stringContaining('“2024年决算总收入412.75万元”'),
  ])
  expect(rows.find((row) => row[1] === '基本支出' && row[0] === '决算')?.[2]).toBe(171.25)
  expect(rows.find((row) => row[1] === 'own.key')?.[2]).toBe('=1+1')
  expect(rows.filter((row) => row[0] === '正文金额').length).toBeGreaterThan(5)
})

test('[EX28] a total of basic figures that nobody filled in is a live sum of its parts', async () => {
  const facts = {
    'spending.final.basic': { value: '171.25', unit: '万元' },
    'spending.final.project': { value: '229.80', unit: '万元' },
  }
  const list = (await open({ ...SAMPLE_TO_PRINT, facts })).find(({ name }) => name === '数据清单')!
  const total = [...(list.cells?.values() ?? [])].find(({ formula }) => formula !== undefined)
  expect(total).toMatchObject({ formula: 'ROUND(SUM(C3,C4),2)', formulaResult: 401.05 })
})

test('[EX29] the same report gives the same bytes, without a time, a macro or a link', async () => {
  const [first, second] = [await exported(sampleContent(), MARK), await exported(structuredClone(sampleContent()), MARK)]
  expect(Buffer.compare(first, second)).toBe(0)
  const parts = docxParts(first)
  expect(parts.get('docProps/core.xml')).toContain('1970-01-01T00:00:00Z')
  const others = [...parts.keys()].filter((path) => /vba|external|link/i.test(path))
  expect(others).toEqual([])
  expect([...parts.values()].join('')).not.toContain('TargetMode="External"')
})

test('[EX29] however many have agreed, the line is one line and the sheet 报告信息 names them all', async () => {
  const confirmers = ['王强', '赵敏', '陈立', '欧阳国华', '周晓东'].map((display) => ({
    display,
    post: '党组成员、R&D 处长',
    at: MARK.agreedAt,
  }))
  const bytes = await exported(SAMPLE_TO_PRINT, { ...MARK, confirmers })
  const line =
    /<oddFooter>.*(?<line>【定稿】.*?)&amp;R/s.exec(docxParts(bytes).get('xl/worksheets/sheet1.xml')!)?.groups?.['line'] ?? ''
  expect(line).toMatch(/R&amp;&amp;D.*…$/)
  expect(textWidth(line.replaceAll('&amp;&amp;', '&'))).toBeLessThanOrEqual(47)
  const about = (await readXlsx(bytes)).sheets.find(({ name }) => name === '报告信息')
  for (const { display } of confirmers) expect(textsOf(about).join()).toContain(display)
})

test('[EX23] a row that is higher than Excel knows is several rows, with its cells over all of them', async () => {
  const goal = { expected: '目标：按时完成档案修复和数字化扫描。'.repeat(120), actual: '已完成。' }
  const [sheet] = await open({ ...SAMPLE_TO_PRINT, tables: SAMPLE_TO_PRINT.tables.map((table) => ({ ...table, goal })) })
  expect(Math.max(...[...(sheet?.rowDefs?.values() ?? [])].map(({ height = 0 }) => height))).toBeLessThanOrEqual(409)
  const merge = sheet?.merges?.find(({ startRow, startCol }) => startRow === 10 && startCol === 1)
  expect(merge?.endRow).toBeGreaterThan(10)
  expect(valueAt(sheet, 10, 1)).toBe(goal.expected)
  expect(valueAt(sheet, (merge?.endRow ?? 0) + 1, 1)).toBe('一级\n指标')
})

test('[EX29] a draft bears its word on each page, an agreed version its line and its mark', async () => {
  const draft = docxParts(await exported(SAMPLE_TO_PRINT))
  const final = docxParts(await exported(SAMPLE_TO_PRINT, MARK))
  expect(draft.get('xl/worksheets/sheet1.xml')).toMatch(/<oddHeader>.*征求意见稿/)
  expect(draft.get('xl/sharedStrings.xml')).toContain('<t>征求意见稿</t>')
  expect(draft.has('docProps/custom.xml')).toBe(false)
  const sheet = final.get('xl/worksheets/sheet1.xml')!
  expect(sheet).toMatch(/<oddFooter>.*【定稿】第 3 版，校验码 42D5-E788/s)
  expect([...final.values()].join('')).not.toContain('征求意见稿')
  expect(final.get('docProps/custom.xml')).toContain('<vt:lpwstr>42D5-E788</vt:lpwstr>')
})
