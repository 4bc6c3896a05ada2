import type { ReportAction } from './report-rights.ts'
import type { ReportStatus } from './report-status.ts'

/**
 * A round (会签) begins with a submission and ends once: `review` as long as it is under way; agreed and then published
 * stand; returned, withdrawn and corrected void everything that was confirmed in it.
 */
export const ROUND_STATES = ['review', 'returned', 'withdrawn', 'agreed', 'published', 'corrected'] as const
export type RoundState = (typeof ROUND_STATES)[number]

interface Step {
  /** The right it takes. */
  readonly action: ReportAction
  readonly from: readonly ReportStatus[]
  readonly to: ReportStatus
  /** What becomes of the round. */
  readonly round: RoundState
}

/** Every way from one status to another on which people agree; locking and opening are no part of it. */
export const AGREEMENT_STEPS = {
  submit: { action: 'report.submit', from: ['open', 'locked'], to: 'review', round: 'review' },
  return: { action: 'report.confirm', from: ['review'], to: 'open', round: 'returned' },
  withdraw: { action: 'report.withdraw', from: ['review'], to: 'open', round: 'withdrawn' },
  finalise: { action: 'report.finalise', from: ['review'], to: 'sealed', round: 'agreed' },
  publish: { action: 'report.publish', from: ['sealed'], to: 'published', round: 'published' },
  correct: { action: 'report.correct', from: ['sealed', 'published'], to: 'open', round: 'corrected' },
} as const satisfies Readonly<Record<string, Step>>
export type AgreementStep = keyof typeof AGREEMENT_STEPS

export const AGREEMENT_STEP_NAMES = Object.keys(AGREEMENT_STEPS) as readonly AgreementStep[]

/** Where a step leads; null: it cannot be taken now. */
export function statusAfter(step: AgreementStep, status: ReportStatus): ReportStatus | null {
  const { from, to }: Step = AGREEMENT_STEPS[step]
  return from.includes(status) ? to : null
}

/** Whether what people confirmed in such a round still holds. */
export function holds(state: RoundState): boolean {
  return state === 'review' || state === 'agreed' || state === 'published'
}

/** What somebody who was asked has said. */
export const DECISIONS = ['agreed', 'returned'] as const
export type Decision = (typeof DECISIONS)[number]
