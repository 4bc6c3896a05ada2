import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Identity, Person } from '../identity/identity.ts'
import { type AgreementFailure, blocked } from './agreement-failure.ts'
import { finaliseReport } from './finalise-report.ts'
import { findBlockers } from './find-blockers.ts'
import type { Office } from './office.ts'
import { permit } from './permit.ts'
import { submitReport } from './submit-report.ts'
import { withdrawRound } from './withdraw-round.ts'

/**
 * Makes a report final at once (直接定稿): submitted to nobody, and finalised. The same stands in its way as in that of
 * any round, and all of it is told before anything is done. Fails with `agreement-blocked`, or as `permit` and
 * `withdrawRound` do.
 */
export async function sealReport(
  office: Office,
  identity: Identity,
  by: Pick<Person, 'id'>,
  reportId: string,
): Promise<Result<void, AgreementFailure>> {
  const permitted = await permit(office, by, reportId, 'report.seal')
  if (!permitted.ok) return permitted
  const blockers = await findBlockers(office, identity, reportId, 'finalise', null)
  if (!blockers.ok) return blockers
  if (blockers.value.length > 0) return blocked(blockers.value)
  const submitted = await submitReport(office, identity, by, reportId, { confirmers: [] })
  if (!submitted.ok) return submitted
  const final = await finaliseReport(office, identity, by, reportId)
  if (final.ok) return ok(undefined)
  // Something came with the last edit before the cut: a draft again, as whoever asked left it. A round that somebody else
  // began meanwhile is theirs to end.
  const withdrawn = await withdrawRound(office, by, reportId, submitted.value)
  return withdrawn.ok ? final : withdrawn
}
