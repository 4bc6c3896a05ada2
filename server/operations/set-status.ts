import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportState } from '@gongping/shared/protocol/http.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import type { Office } from './office.ts'
import { readState } from './read-state.ts'

/**
 * Locks, opens or seals a report; then whoever has it open hears of it. The number in the answer is the exact cut:
 * the store decides between two edits, whatever is on its way. Fails with `report-unknown` or `report-sealed`.
 */
export async function setStatus(office: Office, id: string, status: ReportStatus): Promise<Result<ReportState, Failure>> {
  const head = await office.reports.setStatus(id, status)
  if (!head) {
    const state = await readState(office, id)
    return state.ok ? err(failure('report-sealed')) : state
  }
  office.rooms.refresh(id)
  return ok({ status: head.status, seq: head.seq })
}
