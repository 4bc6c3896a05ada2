import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { RightsDecided } from '@gongping/shared/protocol/members.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import type { Person } from '../identity/identity.ts'
import { decideInReport } from './decide-in-report.ts'
import type { Office } from './office.ts'
import { tellRights } from './tell-rights.ts'

/**
 * Decides the role of all colleagues of the unit to whom none was given by name; then open pages hear of it. An exact
 * cut, as a lock is. Fails as `permit` does.
 */
export async function setEveryone(
  office: Pick<Office, 'reports' | 'rooms'>,
  by: Person,
  reportId: string,
  role: ReportRole | null,
): Promise<Result<RightsDecided, Failure>> {
  const head = await decideInReport(office, by, reportId, 'report.share', async (terms) =>
    ok(await office.reports.setEveryone(reportId, role, terms)),
  )
  return head.ok ? ok(tellRights(office, by, reportId, null, head.value)) : head
}
