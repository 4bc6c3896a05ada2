import { expect, test } from 'vitest'
import type { Agreement } from '@gongping/shared/protocol/agreement.ts'
import { isSaidByAgreement } from './said-by-agreement.ts'

const round = { number: 1 } as Agreement['round']

test('[PG143] a report that is being agreed on gets no other line of its own, not even before the page knows who has; a page that knows less by now says why', () => {
  for (const status of ['review', 'sealed', 'published'] as const) {
    expect(isSaidByAgreement(status, null)).toBe(true)
    expect(isSaidByAgreement(status, { status: 'open', round: null })).toBe(false)
    expect(isSaidByAgreement(status, { status, round })).toBe(true)
    expect(isSaidByAgreement(status, { status, round: null })).toBe(false)
  }
  for (const status of ['open', 'locked'] as const) {
    expect(isSaidByAgreement(status, null)).toBe(false)
    expect(isSaidByAgreement(status, { status: 'review', round })).toBe(false)
    expect(isSaidByAgreement(status, { status, round: null })).toBe(false)
  }
})
