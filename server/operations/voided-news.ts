import type { RoundRecord } from '../store/agreements.ts'
import type { News } from './announcement.ts'

/** Where a report is reopened: whoever had agreed in that round hears that this is void. */
export function voidedNews(reportId: string, { number, confirmations }: Pick<RoundRecord, 'number' | 'confirmations'>): News {
  const people = confirmations.filter(({ decision }) => decision === 'agreed').map(({ personId }) => personId)
  return { kind: 'confirmed-changed', reportId, objectId: String(number), people }
}
