import { expect, test } from 'vitest'
import { indicatorForm } from '../../../../test/support/indicator-form.ts'
import { type Step, stepFrom } from './grid-stops.ts'

const { stops } = indicatorForm()

/** Goes from a cell by steps, as the cursor does: up and down keep the column they began in. */
function walk(from: string, ...steps: Step[]): string {
  let here = stops.find(({ ref }) => `${ref.row}/${ref.field}` === from)
  let column = here?.column ?? 0
  for (const step of steps) {
    const next = here && stepFrom(stops, here, column, step)
    if (!next) return 'edge'
    if (step !== 'up' && step !== 'down') column = next.column
    here = next
  }
  return here ? `${here.ref.row}/${here.ref.field}` : 'edge'
}

test('[ED5] arrows go to the neighbouring cell and stop at the edge of the form', () => {
  expect(walk('t1-1/target', 'right')).toBe('t1-1/actual')
  expect(walk('t1-1/level3', 'left')).toBe('edge')
  expect(walk('t1-1/actual', 'down')).toBe('t1-2/actual')
  expect(walk('t1/name', 'up')).toBe('edge')
  expect(walk('t1-9/reason', 'down')).toBe('edge')
})

test('[ED5] up and down come back to their column after a wide cell', () => {
  expect(walk('t1-1/weight', 'up')).toBe('t1/goal/actual')
  expect(walk('t1-1/weight', 'up', 'down')).toBe('t1-1/weight')
  expect(walk('t1-1/weight', 'up', 'up')).toBe('t1/fund/other/weight')
  expect(walk('t1/fund/total/score', 'up', 'up')).toBe('t1/name')
})

test('[ED5] Tab visits what can be written, in reading order, and leaves at the end', () => {
  expect(walk('t1/name', 'next', 'next', 'next')).toBe('t1/fund/total/initial')
  expect(walk('t1/fund/total/executed', 'next')).toBe('t1/fund/total/score')
  expect(walk('t1-1/reason', 'next')).toBe('t1-2/level3')
  expect(walk('t1-2/level3', 'previous')).toBe('t1-1/reason')
  expect(walk('t1/name', 'previous')).toBe('edge')
  expect(walk('t1-9/reason', 'next')).toBe('edge')
})

test('[ED5] Home and End stay in the row, with Ctrl they go to the ends of the form', () => {
  expect(walk('t1-5/actual', 'row-start')).toBe('t1-5/level3')
  expect(walk('t1-5/actual', 'row-end')).toBe('t1-5/reason')
  expect(walk('t1-5/actual', 'first')).toBe('t1/name')
  expect(walk('t1-5/actual', 'last')).toBe('t1-9/reason')
})

test('execution rate and total are computed for good, a score can be typed over', () => {
  const readOnly = stops.filter(({ editable }) => !editable).map(({ ref }) => `${ref.row}/${ref.field}`)
  expect(readOnly).toEqual(['t1/fund/total/weight', 't1/fund/total/rate'])
})
