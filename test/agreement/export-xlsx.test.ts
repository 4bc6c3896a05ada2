import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { writeXlsx } from '@gongping/server/export/xlsx.ts'
import { type PrintWorkbook, layoutWorkbook } from '@gongping/shared/printing/layout-workbook.ts'
import { placeCells } from '@gongping/shared/printing/table-grid.ts'
import { blankContent, blankTable, emptyIndicator } from '@gongping/shared/report/blank-content.ts'
import type { IndicatorRow, ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import { DEFAULT_RULES, ruleSets } from '@gongping/shared/scoring/rules/catalogue.ts'
import { rulesRef } from '@gongping/shared/scoring/rules/rule-set.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { templates } from '@gongping/shared/template/catalogue.ts'
import { nationalProject2020v1 as national } from '@gongping/shared/template/forms/national-project-2020-1.ts'
import { sampleContent } from '../fixtures/sample-report.ts'
import { docxParts } from '../support/docx-parts.ts'
import { type LaidOutPages, type ShownSheets, layOutXlsx, showXlsx } from '../support/libreoffice.ts'
import { rewriteDocx } from '../support/rewrite-docx.ts'
import { SAMPLE_TO_PRINT } from '../support/sample-to-print.ts'

const unit = { name: '清溪县档案馆', supervisor: '清溪县委办公室' }
const hundredths = (value: number) => (value / 100).toFixed(2)
const figure = fc.integer({ min: 0, max: 50_000 }).map(hundredths)
const points = fc.constantFrom('10', '12.5', '7.5', '5', '20.00', '3.33', '', '—', '10分', '0')

/** Quotients that lie in the very middle between two hundredths of a percent are among them: 0.01 of 200. */
const amounts = fc.oneof(
  fc.record({ budget: figure, executed: figure }),
  fc.record({
    budget: fc.constantFrom('200', '400', '8000', '1,600.00'),
    executed: fc.integer({ min: 0, max: 900 }).map((odd) => hundredths(2 * odd + 1)),
  }),
  fc.constantFrom(
    { budget: '0', executed: '0' },
    { budget: '', executed: '3' },
    { budget: '48.60', executed: '50.12' },
    { budget: '100万元', executed: '90' },
  ),
)
const measured = fc
  .tuple(fc.constantFrom('≥', '≤', '', '='), figure, figure, fc.constantFrom('', '%', '个', '万元', '天'))
  .map(([sign, target, actual, counted]) => ({ target: `${sign}${target}${counted}`, actual: `${actual}${counted}` }))
const said = fc.constantFrom(
  { target: '2023年12月底前', actual: '2023年11月' },
  { target: '优', actual: '优' },
  { target: '', actual: '' },
  { target: '≥95%', actual: '=1+1' },
)
const indicator: fc.Arbitrary<Partial<IndicatorRow>> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: measured }, said),
    points,
    fc.constantFrom('', '', '', '4.5'),
    fc.constantFrom('产出指标', '效益指标', '满意度指标', ''),
    fc.constantFrom('修复档案数', '群众满意度', '项目总成本', '投诉率'),
  )
  .map(([cells, weight, score, level1, level3]) => ({ ...cells, weight, score, level1, level3 }))
const anyTable = fc.tuple(amounts, fc.constantFrom('10', '20', '7.5', ''), fc.array(indicator, { maxLength: 9 }))

/** A report of so many tables, the same each time. */
function randomReport(tables: number): ReportContent {
  const blank = blankContent(national, { year: 2023, unit, title: '' })
  const found = fc.sample(anyTable, { numRuns: tables, seed: 7 }).map(([funds, weight, rows], at): TableContent => {
    const table = blankTable(national, `t${at}`, unit)
    return {
      ...table,
      funds: table.funds.map((fund) => (fund.id === 'total' ? { ...fund, ...funds, initial: funds.budget, weight } : fund)),
      indicators: rows.map((row, number) => ({ ...emptyIndicator(`t${at}-${number}`), ...row })),
    }
  })
  return { ...blank, tables: found }
}

interface Book {
  readonly name: string
  readonly workbook: PrintWorkbook
  readonly bytes: Uint8Array
}

async function bookOf(name: string, content: ReportContent, rules = DEFAULT_RULES): Promise<Book> {
  const workbook = layoutWorkbook(content, scoreReport(content, rules), null)
  return { name, workbook, bytes: await writeXlsx(workbook, { creator: '', mark: null }) }
}

const FORMULA = /<f>(?<formula>[^<]*)<\/f><v>[^<]*<\/v>/g

/** The same file with wrong results, so that whoever shows the right ones has reckoned them. */
function forgetful({ bytes }: Book): Uint8Array {
  return rewriteDocx(bytes, (path, xml) => (path.includes('worksheets') ? xml.replace(FORMULA, '<f>$1</f><v>-77</v>') : xml))
}

function sheetNames(bytes: Uint8Array): string[] {
  return [...(docxParts(bytes).get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name)
}

let books: readonly Book[]
let shown: readonly ShownSheets[]
let printed: readonly LaidOutPages[]

beforeAll(async () => {
  books = await Promise.all([
    bookOf('sample', sampleContent()),
    bookOf('print', SAMPLE_TO_PRINT),
    ...templates.map((template) => bookOf(template.id, blankContent(template, { year: 2023, unit, title: '' }))),
    bookOf('random', randomReport(52)),
    ...ruleSets.map((rules) => bookOf(rulesRef(rules), randomReport(4), rules)),
  ])
  shown = await showXlsx(
    books.map(forgetful),
    books.map(({ bytes }) => sheetNames(bytes)),
  )
  printed = await layOutXlsx(books.slice(0, 2).map(({ bytes }) => bytes))
}, 300_000)

test('[EX24] [EX26] reckoned anew by LibreOffice, every cell of every form shows what the score sheet says', () => {
  const wrong: string[] = []
  for (const [at, { name, workbook }] of books.entries()) {
    for (const [table, { form }] of workbook.forms.entries()) {
      const rows = shown.at(at)?.[table] ?? []
      for (const { cell, row, column } of placeCells(form.grid.rows.map(({ cells }) => cells))) {
        const text = rows[row + 2]?.[column] ?? ''
        const [found, expected] = [text, cell.text].map((words) => words.replaceAll('\n', ''))
        if (found !== expected) wrong.push(`${name}, table ${table}, row ${row}, column ${column}: ${found} for ${expected}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('[EX24] what plain arithmetic says is a formula: rates, shares, scores by rule, groups and totals', () => {
  let [said, live] = [0, 0]
  for (const { workbook, bytes } of books) {
    const parts = docxParts(bytes)
    for (const [table, { form }] of workbook.forms.entries()) {
      live += [...(parts.get(`xl/worksheets/sheet${table + 1}.xml`) ?? '').matchAll(FORMULA)].length
      said += form.grid.rows.flatMap(({ cells }) => cells).filter(({ computation }) => computation !== undefined).length
    }
  }
  expect(live).toBeGreaterThan(300)
  // What stays a value: points that are words, amounts with their unit in the cell.
  expect(live / said).toBeGreaterThan(0.5)
})

test('[EX23] on paper a form is on A4, the heads of its columns on each of its pages', () => {
  const [sample] = printed
  expect(sample?.size.map(Math.round)).toEqual([595, 842])
  const [first = '', second = ''] = sample?.pages ?? []
  for (const page of [first, second]) expect(page).toMatch(/二级指标\s+三级指标/)
  expect(first).toMatch(/— ?1 ?—/)
  expect(second).toMatch(/— ?2 ?—/)
  for (const page of sample?.pages ?? []) expect(page).toContain('征求意见稿')
})
