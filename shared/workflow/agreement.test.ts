import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AGREEMENT_STEPS, AGREEMENT_STEP_NAMES, type AgreementStep, ROUND_STATES, holds, statusAfter } from './agreement.ts'
import { blockersOf, stepAhead } from './agreement-blockers.ts'
import { REPORT_RIGHTS } from './report-rights.ts'
import { REPORT_STATUSES, type ReportStatus } from './report-status.ts'

const steps = fc.array(fc.constantFrom(...AGREEMENT_STEP_NAMES), { maxLength: 40 })

/** Takes the steps that can be taken, and says where each led. */
function walk(
  from: ReportStatus,
  wanted: readonly AgreementStep[],
): { step: AgreementStep; before: ReportStatus; after: ReportStatus }[] {
  let status = from
  return wanted.flatMap((step) => {
    const after = statusAfter(step, status)
    if (!after) return []
    const taken = { step, before: status, after }
    status = after
    return [taken]
  })
}

test('[WF91] the ways of an agreement, one by one', () => {
  const ways = AGREEMENT_STEP_NAMES.map((step) =>
    REPORT_STATUSES.map((status) => `${status} ${statusAfter(step, status) ?? '-'}`),
  )
  expect(ways).toEqual([
    ['open review', 'locked review', 'review -', 'sealed -', 'published -'],
    ['open -', 'locked -', 'review open', 'sealed -', 'published -'],
    ['open -', 'locked -', 'review open', 'sealed -', 'published -'],
    ['open -', 'locked -', 'review sealed', 'sealed -', 'published -'],
    ['open -', 'locked -', 'review -', 'sealed published', 'published -'],
    ['open -', 'locked -', 'review -', 'sealed open', 'published open'],
  ])
})

test('[WF91] whatever people try in whatever order: nothing is final that was not submitted, nothing public that was not final', () => {
  fc.assert(
    fc.property(steps, (wanted) => {
      const way = walk('open', wanted)
      way.forEach(({ step, after }, at) => {
        if (after === 'sealed') expect(way[at - 1]?.step).toBe('submit')
        if (after === 'published') expect(way[at - 1]?.step).toBe('finalise')
        // Only what ends an agreement lets edits in again, and it voids what was confirmed.
        if (after === 'open') expect(holds(AGREEMENT_STEPS[step].round)).toBe(false)
      })
      // One round at a time: between two submissions the one before has ended.
      const submissions = way.flatMap(({ step }, at) => (step === 'submit' ? [at] : []))
      submissions.slice(1).forEach((at) => expect(holds(AGREEMENT_STEPS[way[at - 1]?.step ?? 'submit'].round)).toBe(false))
    }),
  )
})

test('[WF91] from wherever a report is, its owner gets it back to a draft', () => {
  fc.assert(
    fc.property(steps, (wanted) => {
      const status = walk('open', wanted).at(-1)?.after ?? 'open'
      const back = AGREEMENT_STEP_NAMES.some((step) => statusAfter(step, status) === 'open')
      expect(back || status === 'open').toBe(true)
    }),
  )
})

test('[WF91] each step can be taken exactly while the table of rights allows it', () => {
  for (const step of AGREEMENT_STEP_NAMES) {
    const { action, from } = AGREEMENT_STEPS[step]
    expect([step, REPORT_RIGHTS[action].statuses]).toEqual([step, from])
  }
  expect(ROUND_STATES.filter(holds)).toEqual(['review', 'agreed', 'published'])
})

test('[WF92] unexplained errors stand in the way of a submission and of the end, open comments and missing confirmations of the end', () => {
  const open = [{ kind: 'finding' }, { kind: 'comment' }, { kind: 'confirmation' }] as const
  const kinds = AGREEMENT_STEP_NAMES.map((step) => blockersOf(step, open).map(({ kind }) => kind))
  expect(kinds).toEqual([['finding'], [], [], ['finding', 'comment', 'confirmation'], [], []])
  expect(REPORT_STATUSES.map(stepAhead)).toEqual(['submit', 'submit', 'finalise', null, null])
})
