import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportState } from '@gongping/shared/protocol/http.ts'
import type { SettableStatus } from '@gongping/shared/workflow/report-status.ts'
import type { Person } from '../identity/identity.ts'
import { decideInReport } from './decide-in-report.ts'
import { frozenRounds } from './frozen-rounds.ts'
import type { Office } from './office.ts'
import { tellAgreement } from './tell-agreement.ts'

/**
 * Locks or opens a report, or seals it at once, which is a round that nobody has to confirm; then whoever has it open
 * hears of it. The number in the answer is the exact cut: the store decides between two edits, whatever is on its way.
 * Fails as `permit` does.
 */
export async function setStatus(
  office: Office,
  by: Pick<Person, 'id'>,
  id: string,
  status: SettableStatus,
): Promise<Result<ReportState, Failure>> {
  const action = status === 'sealed' ? 'report.seal' : 'report.lock'
  const head = await decideInReport(office, by, id, action, async (terms) =>
    ok(await office.reports.setStatus(id, status, terms, by.id)),
  )
  if (!head.ok) return head
  office.rooms.refresh(id)
  if (status === 'sealed') {
    const rounds = await frozenRounds(office, id)
    if (!rounds.ok) return rounds
    tellAgreement(office, id)
  }
  return ok({ status: head.value.status, seq: head.value.seq })
}
