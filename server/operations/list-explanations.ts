import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { FindingExplanation } from '@gongping/shared/protocol/http.ts'
import type { Identity } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'
import { readState } from './read-state.ts'

/**
 * What people said about findings of a report, newest first; also about figures that have changed since and may come
 * back. Fails with `report-unknown`.
 */
export async function listExplanations(
  office: Office,
  identity: Identity,
  reportId: string,
): Promise<Result<FindingExplanation[], Failure>> {
  const state = await readState(office, reportId)
  if (!state.ok) return state
  const [explanations, nameOf] = await Promise.all([office.reports.explanations(reportId), personNames(identity)])
  return ok(explanations.map(({ personId, ...said }) => ({ ...said, person: nameOf(personId) })))
}
