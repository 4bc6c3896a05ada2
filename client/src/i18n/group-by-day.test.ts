import { expect, test } from 'vitest'
import { groupByDay } from './group-by-day.ts'

const at = (seq: number, ...time: [number, number, number, number]) => ({ seq, at: new Date(...time).toISOString() })

test('[WF59] entries stand under the days of the reader’s own calendar, in their order', () => {
  const entries = [at(4, 2026, 10, 23, 9), at(3, 2026, 10, 23, 0), at(2, 2026, 10, 22, 23), at(1, 2025, 10, 22, 23)]
  expect(groupByDay(entries).map(({ day, entries: of }) => [day, of.map(({ seq }) => seq)])).toEqual([
    ['2026-11-23', [4, 3]],
    ['2026-11-22', [2]],
    ['2025-11-22', [1]],
  ])
  expect(groupByDay([])).toEqual([])
})
