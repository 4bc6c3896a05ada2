import type { AgreementStep } from './agreement.ts'
import type { ReportStatus } from './report-status.ts'

/**
 * What may stand in the way: an error that nobody explained, an open comment, somebody who was asked and has not
 * agreed.
 */
export type BlockerKind = 'finding' | 'comment' | 'confirmation'

const SETTLED_BEFORE: Readonly<Record<AgreementStep, readonly BlockerKind[]>> = {
  submit: ['finding'],
  return: [],
  withdraw: [],
  // A finding again: it may have come with the last edit before the cut.
  finalise: ['finding', 'comment', 'confirmation'],
  publish: [],
  correct: [],
}

/** Of all that is open, what has to be settled before a step. */
export function blockersOf<B extends { readonly kind: BlockerKind }>(step: AgreementStep, open: readonly B[]): B[] {
  return open.filter(({ kind }) => SETTLED_BEFORE[step].includes(kind))
}

/** The step that a report of this status waits for; null: for none that anything stands in the way of. */
export function stepAhead(status: ReportStatus): 'submit' | 'finalise' | null {
  if (status === 'review') return 'finalise'
  return status === 'open' || status === 'locked' ? 'submit' : null
}
