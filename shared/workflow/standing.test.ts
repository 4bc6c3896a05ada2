import fc from 'fast-check'
import { expect, test } from 'vitest'
import { REPORT_ROLES, type ReportRole } from './report-role.ts'
import { type Claim, STRANGER, roleIn } from './standing.ts'

const claimOf = (claim: Partial<Claim>): Claim => ({ ...STRANGER, ...claim })
const DRAFTED = { everyone: 'drafter' } as const

test('[WF4] the first that fits counts: left, unit administrator, given by name, colleague, reviewer', () => {
  const table: [Partial<Claim>, ReportRole | null][] = [
    [{ isActive: false, isUnitAdmin: true, isInUnit: true, granted: 'owner', reviewsUnit: true }, null],
    [{ isUnitAdmin: true, isInUnit: true, granted: 'viewer' }, 'owner'],
    [{ isInUnit: true, granted: 'viewer' }, 'viewer'],
    [{ isInUnit: true, granted: 'owner' }, 'owner'],
    [{ granted: 'reviewer' }, 'reviewer'],
    [{ isInUnit: true }, 'drafter'],
    [{ isInUnit: true, reviewsUnit: true }, 'drafter'],
    [{ reviewsUnit: true }, 'reviewer'],
    [{}, null],
  ]
  for (const [claim, role] of table) expect([claim, roleIn(DRAFTED, claimOf(claim))]).toEqual([claim, role])
})

test('[WF4] where colleagues have no role only those have one who were named, administrate or review', () => {
  const closed = { everyone: null }
  expect(roleIn(closed, claimOf({ isInUnit: true }))).toBeNull()
  expect(roleIn(closed, claimOf({ isInUnit: true, reviewsUnit: true }))).toBe('reviewer')
  expect(roleIn(closed, claimOf({ isInUnit: true, granted: 'drafter' }))).toBe('drafter')
})

test('[WF4] nobody who left has a role, and nobody from elsewhere whom nobody let in', () => {
  const role = fc.constantFrom(...REPORT_ROLES, null)
  const flag = fc.boolean()
  const claim = fc.record({ isActive: flag, isUnitAdmin: flag, isInUnit: flag, reviewsUnit: flag, granted: role })
  fc.assert(
    fc.property(role, claim, (everyone, given) => {
      const found = roleIn({ everyone }, given)
      const isLetIn = given.isUnitAdmin || given.granted !== null || given.reviewsUnit || (given.isInUnit && everyone !== null)
      expect(found !== null).toBe(given.isActive && isLetIn)
    }),
  )
})
