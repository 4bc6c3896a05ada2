import { expect, test } from 'vitest'
import type { Place } from '@gongping/shared/checks/finding.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { sampleContent } from '../../../../test/fixtures/sample-report.ts'
import { importedCells } from './imported-cells.ts'

const sample = sampleContent()
const [table] = sample.tables
if (!table) throw new Error('the sample has a table')

function offered(places: readonly Place[], tables = sample.tables) {
  return importedCells(places, tables, scoreReport({ ...sample, tables }))
}

const inTable = (row: string, field: string, quote: string): Place => ({ table: 't1', row, field, quote })

test('[PG11] printed totals and execution rates give way to what is computed; everything else is corrected in its cell', () => {
  const places = [
    inTable('t1', 'printed/score', '11'),
    inTable('t1', 'printed/weight', '90'),
    inTable('t1/fund/total', 'rate', '12%'),
    inTable('t1/fund/total', 'executed', '94'),
    inTable('t1/fund/total', 'score', '9.4'),
    inTable('t1/fund/current', 'rate', '12%'),
    inTable('t1-3', 'score', '10'),
    inTable('t1-3', 'rate', '94%'),
    { section: 'expenditure', quote: '94%' },
  ]
  expect(offered(places)).toEqual([
    { row: 't1', field: 'printed/score' },
    { row: 't1', field: 'printed/weight' },
    { row: 't1/fund/total', field: 'rate' },
  ])
})

test('[PG11] a cell that is empty already is not offered', () => {
  expect(offered([inTable('t1/fund/total', 'rate', '')])).toEqual([])
})

test('[PG59] the computed value is not offered where it is what is printed, however that is written', () => {
  const { execution, total } = scoreReport(sample).tables[0] ?? {}
  expect(offered([inTable('t1/fund/total', 'rate', `${execution?.rate}％`)])).toEqual([])
  expect(offered([inTable('t1', 'printed/score', `${total?.score}分`)])).toEqual([])
})

test('[PG59] nor where nothing can be computed', () => {
  const funds = table.funds.map((fund) => ({ ...fund, budget: '', score: '' }))
  const indicators = table.indicators.map((row) => ({ ...row, target: '', actual: '', score: '' }))
  const blank = [{ ...table, funds, indicators }]
  const places = [inTable('t1/fund/total', 'rate', '12%'), inTable('t1', 'printed/score', '98')]
  expect(offered(places, blank)).toEqual([])
})
