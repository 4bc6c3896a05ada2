import { expect, test } from 'vitest'
import { latestFor } from './latest.ts'

test('[SC20] an answer is kept for as long as everything it was computed from is the same', () => {
  let computed = 0
  const points = latestFor((row: { readonly weight: number }, factor: number) => {
    computed++
    return row.weight * factor
  })
  const row = { weight: 10 }
  expect([points(row, 2), points(row, 2), points({ weight: 10 }, 2)]).toEqual([20, 20, 20])
  expect(computed).toBe(2)
  expect([points(row, 3), points(row, 2)]).toEqual([30, 20])
})
