import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { RightsDecided } from '@gongping/shared/protocol/members.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'

/**
 * Decides the role of all colleagues of the unit to whom none was given by name; then open pages hear of it. An exact
 * cut, as a lock is. Fails with `report-unknown`.
 */
export async function setEveryone(
  office: Pick<Office, 'reports' | 'rooms'>,
  reportId: string,
  role: ReportRole | null,
  by: Pick<Person, 'display'>,
): Promise<Result<RightsDecided, Failure>> {
  const head = await office.reports.setEveryone(reportId, role)
  if (!head) return err(failure('report-unknown'))
  // First, so that whoever's rights change knows by whom.
  office.rooms.notify(reportId, { type: 'members', by: by.display, personId: null })
  office.rooms.refresh(reportId)
  return ok({ seq: head.seq })
}
