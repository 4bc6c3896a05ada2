import { expect, test } from 'vitest'
import { MAX_PLACES, placesIn } from './likeness.ts'

test('[RD42] words that stand in more places than can be looked at are not looked for', () => {
  expect(placesIn('的、的、的', '的')).toEqual([0, 2, 4])
  expect(placesIn('的'.repeat(MAX_PLACES), '的')).toHaveLength(MAX_PLACES)
  expect(placesIn('的'.repeat(MAX_PLACES + 1), '的')).toBeNull()
  expect(placesIn('的'.repeat(MAX_PLACES + 1), '')).toBeNull()
})
