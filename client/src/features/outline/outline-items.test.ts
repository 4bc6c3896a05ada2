import { expect, test } from 'vitest'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { DEFAULT_TEMPLATE } from '@gongping/shared/template/catalogue.ts'
import { entryOf, findingCounts, outlineOf } from './outline-items.ts'

const BLANK = blankContent(DEFAULT_TEMPLATE, { year: 2024, unit: { name: '云溪县网格中心' }, title: '' })

test('a new report is empty everywhere, and headings that only stand above others ask for nothing', () => {
  const filled = Object.fromEntries(outlineOf(BLANK).map((entry) => [entry.id, entry.filled]))
  expect(filled).toMatchObject({ overview: null, duties: false, accounts: null, procurement: false, other: false, t1: false })
})

test('a section with words is filled, also one that only stands above others', () => {
  const written = withText(withText(BLANK, 'duties'), 'overview')
  const filled = outlineOf(written).filter((entry) => entry.filled)
  expect(filled.map(({ id }) => id)).toEqual(['overview', 'duties'])
})

test('a table is filled once it has its name and every indicator says what was reached', () => {
  const [table] = BLANK.tables
  if (!table) throw new Error('a blank report has a table')
  const indicators = table.indicators.map((row) => ({ ...row, level3: '验收合格率', actual: '100%' }))
  const done = { ...BLANK, tables: [{ ...table, name: '网格中心建设', indicators }] }
  expect(outlineOf(done).at(-1)).toMatchObject({ kind: 'table', title: '自评表', filled: true })
  expect(outlineOf({ ...done, tables: [{ ...table, name: '网格中心建设' }] }).at(-1)?.filled).toBe(false)
})

test('a finding counts once in each section or table that it touches', () => {
  const places = [
    { section: 'procurement', quote: '345.43万元' },
    { section: 'procurement', quote: '货物' },
    { row: 't1-1', quote: '' },
  ]
  const finding = { code: 'A5', severity: 'error', message: '', params: {}, places } as const
  expect([...findingCounts([finding, finding], BLANK)]).toEqual([
    ['procurement', 2],
    ['t1', 2],
  ])
})

test('a person in a cell is at the table', () => {
  expect(entryOf(BLANK, { row: 't1/fund/total', field: 'executed' })).toBe('t1')
  expect(entryOf(BLANK, { section: 'duties' })).toBe('duties')
})

function withText(content: ReportContent, id: string): ReportContent {
  const sections = content.sections.map((section) => (section.id === id ? { ...section, paragraphs: ['有内容。'] } : section))
  return { ...content, sections }
}
