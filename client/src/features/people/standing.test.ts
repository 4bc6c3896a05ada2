import { expect, test } from 'vitest'
import { STANDINGS, rightsOf, standingOf } from './standing.ts'

test('[PG33] what somebody is in the office is one choice and comes back as the same', () => {
  for (const standing of STANDINGS) expect(standingOf(rightsOf(standing))).toBe(standing)
  expect(standingOf({ role: 'admin', isUnitAdmin: false })).toBe('admin')
})
