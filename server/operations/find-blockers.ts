import { type Result, ok } from '@gongping/shared/base/result.ts'
import { isOpenError } from '@gongping/shared/checks/explain.ts'
import type { Blocker } from '@gongping/shared/protocol/agreement.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { blockersOf } from '@gongping/shared/workflow/agreement-blockers.ts'
import type { Identity } from '../identity/identity.ts'
import type { RoundRecord } from '../store/agreements.ts'
import { checkReport } from './check-report.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'

/**
 * All that has to be settled before a report is submitted, or a round of it finalised. Fails with `report-unknown`.
 * @param round the one under way; null: there is none yet.
 */
export async function findBlockers(
  office: Office,
  identity: Identity,
  reportId: string,
  step: 'submit' | 'finalise',
  round: RoundRecord | null,
): Promise<Result<readonly Blocker[], Failure>> {
  const [checked, comments, nameOf] = await Promise.all([
    // While a round is under way the report stands as it was submitted.
    checkReport(office, reportId),
    office.comments.countThreads(reportId),
    personNames(identity),
  ])
  if (!checked.ok) return checked
  const findings = checked.value.findings
    .filter(isOpenError)
    .map(({ code, fingerprint, message, places }) => ({ kind: 'finding' as const, code, fingerprint, message, places }))
  const missing = (round?.confirmations ?? [])
    .filter(({ decision }) => decision !== 'agreed')
    .map(({ personId, post }) => ({ kind: 'confirmation' as const, person: nameOf(personId), post }))
  const open: readonly Blocker[] = [
    ...findings,
    ...(comments.open > 0 ? [{ kind: 'comment' as const, count: comments.open }] : []),
    ...missing,
  ]
  return ok(blockersOf(step, open))
}
