import { expect, test } from 'vitest'
import { isTight } from './cell-room.ts'

test.each([
  ['100.00%', 17, false],
  ['≥100.00%', 17, true],
  ['不低于100.00%', 17, false],
  ['100.00%', 14, true],
  ['95.00%', 14, true],
  ['100.00', 14, false],
])('%s in %d mm is set smaller: %s', (text, millimetres, smaller) => {
  expect(isTight(text, millimetres)).toBe(smaller)
})
