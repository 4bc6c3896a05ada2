import { expect, test } from 'vitest'
import { indicatorForm } from '../../../../test/support/indicator-form.ts'
import { rowResults, sameResult } from './row-results.ts'

function resultsOf(figures: { weight?: string; score?: string }) {
  const { table, form, score } = indicatorForm((blank) => ({
    ...blank,
    indicators: blank.indicators.map((row) => (row.id === 't1-1' ? { ...row, target: '100', actual: '90', ...figures } : row)),
  }))
  return rowResults(table, form, score)
}

test('[ED11] a score above its points is shown with both figures', () => {
  expect(resultsOf({ score: '13' })['t1-1']?.above).toEqual({ score: '13', weight: '12.5' })
  expect(resultsOf({ score: '12.50' })['t1-1']?.above).toBeNull()
  expect(resultsOf({ score: '优' })['t1-1']?.above).toBeNull()
})

test('[ED11] points of a group that differ from the form are shown with both figures, on every row of the group', () => {
  expect(resultsOf({})['t1-1']?.group).toEqual({ score: '11.25', weight: '50', expected: null })
  expect(resultsOf({ weight: '17.5' })['t1-4']?.group).toMatchObject({ weight: '55', expected: '50' })
  expect(resultsOf({ weight: '17.5' })['t1-5']?.group).toMatchObject({ weight: '30', expected: null })
})

test('a score says how it came about and whether somebody gave it', () => {
  const result = resultsOf({})['t1-1']
  expect(result?.given).toBe('')
  expect(result?.because).toContain('90')
  expect(resultsOf({ score: '11' })['t1-1']?.given).toBe('11')
})

test('only the scored row of the funds has a result', () => {
  const rows = Object.keys(resultsOf({})).filter((id) => id.includes('/fund/'))
  expect(rows).toEqual(['t1/fund/total'])
})

test('results are the same exactly if they show the same', () => {
  const [before, after] = [resultsOf({}), resultsOf({ actual: '80' } as object)]
  expect(sameResult(before['t1-1'] ?? null, resultsOf({})['t1-1'] ?? null)).toBe(true)
  expect(sameResult(before['t1-1'] ?? null, after['t1-1'] ?? null)).toBe(false)
  expect(sameResult(before['t1-9'] ?? null, after['t1-9'] ?? null)).toBe(true)
  expect(sameResult(before['t1-9'] ?? null, null)).toBe(false)
})
