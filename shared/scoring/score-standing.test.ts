import { expect, test } from 'vitest'
import { tableReport } from '../../test/fixtures/report-of.ts'
import type { IndicatorRow } from '../report/content.ts'
import { scoreReport } from './score-report.ts'
import type { TableScore } from './score-sheet.ts'
import { countUnscored, differsFromRules, rowsOf } from './score-standing.ts'

function scored(execution: string, indicators: readonly Partial<IndicatorRow>[]): TableScore {
  const funds = [{ label: '年度资金总额', budget: '100', executed: '50', score: execution }]
  const [table] = scoreReport(tableReport({ funds, indicators })).tables
  if (!table) throw new Error('broken invariant: a report with one table has one score')
  return table
}

test('[SC21] given and computed scores differ as numbers, not as they are written', () => {
  const table = scored('10', [
    { target: '100%', actual: '90%', weight: '10', score: '9.0' },
    { target: '100%', actual: '90%', weight: '10', score: '10' },
    { target: '100%', actual: '90%', weight: '10' },
    { target: '有效', actual: '有效', weight: '10', score: '8' },
  ])
  expect(rowsOf(table).map(differsFromRules)).toEqual([true, false, true, false, false])
})

test('[SC21] a total is provisional while a row with points has no score', () => {
  const qualitative = { target: '有效', actual: '有效', weight: '10' }
  expect(countUnscored(scored('', [qualitative, { weight: '20' }]))).toBe(2)
  expect(countUnscored(scored('', [{ ...qualitative, score: '9' }]))).toBe(0)
  expect(countUnscored(scored('', [{ ...qualitative, weight: '' }]))).toBe(0)
})
