import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportState } from '@gongping/shared/protocol/http.ts'
import type { DraftStatus } from '@gongping/shared/workflow/report-status.ts'
import type { Person } from '../identity/identity.ts'
import { decideInReport } from './decide-in-report.ts'
import type { Office } from './office.ts'

/**
 * Locks or opens a report; then whoever has it open hears of it. The number in the answer is the exact cut: the store
 * decides between two edits, whatever is on its way. Fails as `permit` does.
 */
export async function setStatus(
  office: Office,
  by: Pick<Person, 'id'>,
  id: string,
  status: DraftStatus,
): Promise<Result<ReportState, Failure>> {
  const head = await decideInReport(office, by, id, 'report.lock', async (terms) =>
    ok(await office.reports.setStatus(id, status, terms)),
  )
  if (!head.ok) return head
  office.rooms.refresh(id)
  return ok({ status: head.value.status, seq: head.value.seq })
}
