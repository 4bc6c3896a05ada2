import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { type HeldRights, heldRights } from '@gongping/shared/workflow/held-rights.ts'
import { type ReportAction, mayInReport, roleAllows } from '@gongping/shared/workflow/report-rights.ts'
import type { Person } from '../identity/identity.ts'
import type { Head } from '../store/report-head.ts'
import type { Office } from './office.ts'
import { statusRefusal } from './status-refusal.ts'

/** Somebody may do something with a report, as long as it is on these terms. */
export interface Permission {
  readonly head: Head
  readonly held: HeldRights
}

/**
 * Whether a person may do something with a report now. Fails with `report-unknown` (also for whom it does not exist),
 * `not-allowed`, or as {@link statusRefusal} says.
 */
export async function permit(
  { reports }: Pick<Office, 'reports'>,
  by: Pick<Person, 'id'>,
  reportId: string,
  action: ReportAction,
): Promise<Result<Permission, Failure>> {
  const terms = await reports.terms(reportId, by.id)
  if (!terms) return err(failure('report-unknown'))
  const { head, rights } = terms
  const held = heldRights(rights, by.id)
  if (!held.role) return err(failure('report-unknown'))
  if (!roleAllows(action, held.role)) return err(failure('not-allowed'))
  if (mayInReport(action, held.role, head.status)) return ok({ head, held })
  return err(failure(statusRefusal(action, head.status)))
}
