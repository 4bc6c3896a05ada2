import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareReports } from '@gongping/shared/compare/compare-reports.ts'
import type { BlockChange } from '@gongping/shared/compare/comparison.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { twoStates } from '../../../../test/fixtures/two-states.ts'
import { piecesOf, stopsOf } from './walk-changes.ts'

const block = (kind: BlockChange['kind'], more?: Partial<BlockChange>): BlockChange => ({
  kind,
  form: 'paragraph',
  level: 0,
  parts: [],
  isMoved: false,
  isReformatted: false,
  ...more,
})

test('[PG106] from change to change there are exactly as many steps as the comparison counts, and no two are one', () => {
  fc.assert(
    fc.property(twoStates(), ([before, after]) => {
      const [one, other] = [before, after].map((content) => ({ content, score: scoreReport(content) }))
      if (!one || !other) throw new Error('broken invariant: two states are two')
      const comparison = compareReports(one, other)
      const stops = stopsOf(comparison)
      expect(stops).toHaveLength(comparison.count)
      expect(new Set(stops).size).toBe(stops.length)
    }),
    { numRuns: 30 },
  )
})

test('[PG106] what is unchanged between two changes is one piece to fold away; what moved or looks different is a change', () => {
  const [moved, reformatted] = [block('same', { isMoved: true }), block('same', { isReformatted: true })]
  const blocks = [block('same'), block('same'), block('changed'), moved, block('same'), reformatted]
  const pieces = piecesOf({ id: 'other', number: '', title: '', blocks, isRearranged: false })
  expect(pieces.map((piece) => (piece.kind === 'same' ? piece.blocks.length : piece.stop))).toEqual([
    2,
    'section other 2',
    'section other 3',
    1,
    'section other 5',
  ])
})
