import { expect, test } from 'vitest'
import { auditWord } from '@gongping/shared/workflow/audit-params.ts'
import { NOTED_REFUSALS } from './noted-identity.ts'

test('[PG75] whatever a failed sign-in is noted by is read in words, in both languages', () => {
  const codes = [...NOTED_REFUSALS]
  expect(codes).toContain('account-inactive')
  for (const language of ['zh', 'en'] as const) {
    expect(codes.filter((code) => auditWord('reason', code, language) === code)).toEqual([])
  }
})
