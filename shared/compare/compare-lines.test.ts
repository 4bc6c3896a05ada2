import { expect, test } from 'vitest'
import { compareLines } from './compare-lines.ts'

test('[WF102] lines that differ are told side by side, in their order; what stands alone has nothing beside it', () => {
  const one = ['甲', '乙', '丙', '丁']
  expect(compareLines(one, one)).toEqual([])
  expect(compareLines(one, ['甲', '乙', '丙丙', '丁'])).toEqual([{ before: 2, after: 2 }])
  expect(compareLines(one, ['乙', '丙', '戊', '丁'])).toEqual([
    { before: 0, after: null },
    { before: null, after: 2 },
  ])
  expect(compareLines([], ['甲'])).toEqual([{ before: null, after: 0 }])
})
