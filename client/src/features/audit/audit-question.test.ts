import { expect, test } from 'vitest'
import { ANYTHING, addressOf, filterOf, readQuestion } from './audit-question.ts'

test('[WF59] what is looked for stands in the address and is read back from it', () => {
  const question = { ...ANYTHING, text: '李娟 & 王强', verb: 'report.locked', person: 'p1', from: '2026-11-01', to: '2026-11-23' }
  expect(readQuestion(new URL(addressOf(question), 'http://x').search)).toEqual(question)
  expect(addressOf(ANYTHING)).toBe('/audit')
})

test('[WF59] a day that is none is nobody’s filter, and the last day belongs to it to its end', () => {
  expect(readQuestion('?from=2026-13-45&to=yesterday')).toEqual(ANYTHING)
  const { from, to } = filterOf({ ...ANYTHING, from: '2026-02-28', to: '2026-02-28' })
  expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(86_400_000)
  expect(new Date(from ?? '').getHours()).toBe(0)
  expect(filterOf(ANYTHING)).toEqual({})
})
