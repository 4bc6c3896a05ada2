import type { RoundRecord } from '../store/agreements.ts'
import type { SettledNotification } from '../store/notifications.ts'
import { collapseKey } from './announcement.ts'

/** Whoever was asked in a round has said something: they are not asked any more. */
export function settledAsking(reportId: string, number: number, personId: string): SettledNotification {
  return { personId, collapse: collapseKey('to-confirm', reportId, String(number)) }
}

/** A round is over: nobody has to confirm in it, and nobody to make it final. */
export function settledAskings(
  reportId: string,
  { number, submitted, confirmations }: Pick<RoundRecord, 'number' | 'submitted' | 'confirmations'>,
): readonly SettledNotification[] {
  const asked = confirmations.map(({ personId }) => settledAsking(reportId, number, personId))
  return [...asked, { personId: submitted.personId, collapse: collapseKey('all-agreed', reportId, String(number)) }]
}
