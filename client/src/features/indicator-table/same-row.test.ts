import { expect, test } from 'vitest'
import { indicatorForm } from '../../../../test/support/indicator-form.ts'
import type { DrawnCell } from './drawn-rows.ts'
import { sameCell, sameRow } from './same-row.ts'

test('a form that is drawn twice has the same rows, a changed cell changes its own row only', () => {
  const before = indicatorForm().rows
  const after = indicatorForm((blank) => ({
    ...blank,
    indicators: blank.indicators.map((row) => (row.id === 't1-3' ? { ...row, actual: '98%' } : row)),
  }))
  expect(indicatorForm().rows.every((row, at) => sameRow(row, before[at] ?? row))).toBe(true)
  const changed = after.rows.filter((row, at) => !sameRow(row, before[at] ?? row))
  expect(changed.map(({ entity }) => entity)).toEqual(['t1-3'])
})

test('no part of a cell is forgotten in the comparison', () => {
  const cell: DrawnCell = {
    text: '95%',
    role: 'value',
    align: 'center',
    column: 4,
    millimetres: 17,
    colSpan: 1,
    rowSpan: 1,
    cellRef: { row: 't1-1', field: 'target' },
  }
  const other: Required<DrawnCell> = {
    text: '96%',
    role: 'computed',
    align: 'start',
    column: 5,
    millimetres: 18,
    colSpan: 2,
    rowSpan: 2,
    cellRef: { row: 't1-2', field: 'actual' },
  }
  expect(sameCell(cell, { ...cell, cellRef: { row: 't1-1', field: 'target' } })).toBe(true)
  for (const part of Object.keys(other))
    expect(sameCell(cell, { ...cell, [part]: other[part as keyof DrawnCell] }), part).toBe(false)
  expect(sameCell(cell, { ...cell, cellRef: { row: 't1-1', field: 'actual' } })).toBe(false)
})
