import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { roleScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'

/**
 * The terms of a report on which a person may explain its findings: what may be explained may as well be corrected,
 * so whoever may change something in it may, while it takes edits.
 * Fails with `report-unknown`, `not-allowed`, `report-locked` or `report-sealed`.
 */
export async function termsToExplain(
  { journal, reports }: Pick<Office, 'journal' | 'reports'>,
  { id, role }: Person,
  reportId: string,
): Promise<Result<number, Failure>> {
  // The head first: a right that is withdrawn meanwhile makes its terms old.
  const head = (await journal.heads([reportId])).get(reportId)
  if (!head) return err(failure('report-unknown'))
  const scope = (await reports.scopes(reportId)).get(id) ?? roleScope(role)
  if (scope.length === 0) return err(failure('not-allowed'))
  if (head.status !== 'open') return err(failure(head.status === 'locked' ? 'report-locked' : 'report-sealed'))
  return ok(head.terms)
}
