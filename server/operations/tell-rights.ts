import type { RightsDecided } from '@gongping/shared/protocol/members.ts'
import type { Person } from '../identity/identity.ts'
import type { Head } from '../store/report-head.ts'
import type { Office } from './office.ts'

/**
 * After it was decided who has which role in a report: open pages hear of it.
 * @param personId whose; null: of all colleagues.
 */
export function tellRights(
  { rooms }: Pick<Office, 'rooms'>,
  by: Pick<Person, 'display'>,
  reportId: string,
  personId: string | null,
  head: Head,
): RightsDecided {
  // First, so that whoever's rights change knows by whom.
  rooms.notify(reportId, { type: 'members', by: by.display, personId })
  rooms.refresh(reportId)
  return { seq: head.seq }
}
