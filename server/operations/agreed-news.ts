import type { NotificationKind } from '@gongping/shared/workflow/notification-kinds.ts'
import type { RoundRecord } from '../store/agreements.ts'
import type { News } from './announcement.ts'

/** Whoever agreed in a round hears what became of it. */
export function agreedNews(
  kind: NotificationKind,
  reportId: string,
  { number, confirmations }: Pick<RoundRecord, 'number' | 'confirmations'>,
): News {
  const people = confirmations.filter(({ decision }) => decision === 'agreed').map(({ personId }) => personId)
  return { kind, reportId, objectId: String(number), people }
}
