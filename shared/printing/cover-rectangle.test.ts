import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridCoverage } from '../../test/support/grid-coverage.ts'
import { coverRectangle } from './cover-rectangle.ts'
import type { Span } from './table-grid.ts'

interface Cell extends Span {
  readonly text: string
}

const rowsOfAnyShape = fc.array(
  fc.array(fc.record({ text: fc.string(), colSpan: fc.integer({ min: 1, max: 5 }), rowSpan: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 6,
  }),
  { maxLength: 6 },
)

test('[EX1] [EX4] rows of any shape become a rectangle that is covered exactly once and keeps every cell', () => {
  fc.assert(
    fc.property(rowsOfAnyShape, (rows) => {
      const covered = cover(rows)
      expect(covered).toHaveLength(rows.length)
      expect(gridCoverage(covered).times).toEqual(rows.length === 0 ? [] : [1])
      const kept = covered.map((row) => row.filter((cell) => cell !== BLANK).map(({ text }) => text))
      expect(kept).toEqual(rows.map((row) => row.map(({ text }) => text)))
    }),
  )
})

test('[EX1] a table that is a rectangle stays as it is', () => {
  const rows = [
    [cell('a', 1, 2), cell('b', 2, 1)],
    [cell('c', 1, 1), cell('d', 1, 1)],
  ]
  expect(cover(rows)).toEqual(rows)
})

test('[EX1] a span that runs into another or out of the table is cut', () => {
  const rows = [[cell('a', 1, 1), cell('b', 1, 9)], [cell('c', 3, 1)]]
  expect(cover(rows)).toEqual([[cell('a', 1, 1), cell('b', 1, 2)], [cell('c', 1, 1)]])
})

const BLANK: Cell = { text: '', colSpan: 1, rowSpan: 1 }

function cell(text: string, colSpan: number, rowSpan: number): Cell {
  return { text, colSpan, rowSpan }
}

function cover(rows: readonly (readonly Cell[])[]): Cell[][] {
  return coverRectangle(
    rows,
    (original, span) => ({ ...original, ...span }),
    () => BLANK,
  )
}
