import type { Agreement, Confirmation, Ending, Round } from '@gongping/shared/protocol/agreement.ts'
import type { Translate } from '../../i18n/translate.ts'

/** A round that was voided says how. */
export type Voided = 'returned' | 'withdrawn' | 'corrected'

export function hasAgreed({ decision }: Confirmation): boolean {
  return decision === 'agreed'
}

/** Everybody who was asked has agreed. */
export function isComplete({ confirmations }: Round): boolean {
  return confirmations.every(hasAgreed)
}

/** How far it is, in one line. */
export function titleOf(t: Translate, { blockers }: Agreement, { state, confirmations }: Round): string {
  if (state !== 'review') return t(state === 'published' ? 'rights.published' : 'rights.sealed')
  const count = confirmations.length
  const comments = blockers.find(({ kind }) => kind === 'comment')
  const open = comments?.kind === 'comment' ? t('agreement.openComments', { count: comments.count }) : ''
  const agreed = confirmations.filter(hasAgreed).length
  return (count === 0 ? t('agreement.isUnasked') : t('agreement.isReview', { agreed, count })) + open
}

/** What that means for whoever would like to write. */
export function meaningOf(t: Translate, { state }: Round, mayCorrect: boolean): string {
  if (state === 'review') return t('rights.reviewText')
  if (mayCorrect) return t('agreement.finalOwn')
  return t(state === 'published' ? 'rights.publishedText' : 'rights.sealedText')
}

/** How a round ended that nothing holds of any more; null: it did not end like that. */
export function voidingOf({ state, ended }: Round): { readonly how: Voided; readonly ending: Ending } | null {
  if (!ended || (state !== 'returned' && state !== 'withdrawn' && state !== 'corrected')) return null
  return { how: state, ending: ended }
}
