import { expect, test } from 'vitest'
import { sampleContent } from '../../test/fixtures/sample-report.ts'
import type { IndicatorRow, ReportContent, TableContent } from '../report/content.ts'
import { scoreReport } from '../scoring/score-report.ts'
import { compareReports } from './compare-reports.ts'

const [table] = sampleContent().tables as [TableContent]
const sample: ReportContent = { ...sampleContent(), tables: [table] }
const [first, second, third] = table.indicators as [IndicatorRow, IndicatorRow, IndicatorRow]

function compareWith(changes: Partial<TableContent>, more: Partial<ReportContent> = {}) {
  const after = { ...sample, ...more, tables: [{ ...table, ...changes }] }
  return compareReports({ content: sample, score: scoreReport(sample) }, { content: after, score: scoreReport(after) })
}

test('[RD56] a row is the same row wherever it stands and whatever stands in it', () => {
  const indicators = [{ ...second, actual: `${second.actual}（更正）` }, first, ...table.indicators.slice(3)]
  const { tables, count } = compareWith({ indicators })
  const [change] = tables
  const rows = change?.rows.map(({ id, kind, isMoved, cells }) => [id, kind, isMoved, cells.map(({ field }) => field)])
  expect(rows?.filter(([, kind]) => kind !== 'same')).toEqual([
    [second.id, 'changed', expect.any(Boolean), ['actual']],
    [third.id, 'removed', false, expect.arrayContaining(['level3', 'target'])],
  ])
  expect(rows?.filter(([, , isMoved]) => isMoved)).toHaveLength(1)
  expect([change?.kind, count]).toEqual(['changed', 3])
})

test('[RD56] key figures come first: totals, grade, execution, then the basic figures, only those that differ', () => {
  const funds = table.funds.map((fund) => (fund.id === 'total' ? { ...fund, executed: '1' } : fund))
  const indicators = [{ ...first, score: '0' }, ...table.indicators.slice(1)]
  const facts = { ...sample.facts, 'income.final': { value: '300', unit: '万元' } }
  const { figures } = compareWith({ funds, indicators }, { facts })
  const kinds = figures.map(({ what }) => what)
  expect(kinds.filter((what) => what !== 'grade')).toEqual(['total', 'execution', 'fact'])
  expect(figures.at(-1)).toMatchObject({ what: 'fact', id: 'income.final', after: '300万元' })
  expect(compareWith({}).figures).toEqual([])
})

test('[RD56] a row whose points follow from another cell says what it scored and scores', () => {
  const rated = table.indicators.find(({ id }) => pointsOf(id) !== null && pointsOf(id) !== '0.00') as IndicatorRow
  const indicators = table.indicators.map((row) => (row.id === rated.id ? { ...row, score: '0' } : row))
  const { tables } = compareWith({ indicators })
  expect(tables[0]?.rows).toMatchObject([{ id: rated.id, score: { before: pointsOf(rated.id), after: expect.any(String) } }])
})

function pointsOf(rowId: string): string | null {
  const scores = scoreReport(sample).tables.flatMap(({ indicators }) => indicators)
  return scores.find(({ id }) => id === rowId)?.score ?? null
}
