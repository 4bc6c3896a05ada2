import { heldRights } from '@gongping/shared/workflow/held-rights.ts'
import { roleAllows } from '@gongping/shared/workflow/report-rights.ts'
import type { Office } from './office.ts'

/** Of these people, by id, those who may read a report now. */
export async function readersAmong(
  { reports }: Pick<Office, 'reports'>,
  reportId: string,
  people: readonly string[],
): Promise<readonly string[]> {
  const terms = await reports.terms(reportId)
  return people.filter((personId) => {
    const role = terms && heldRights(terms.rights, personId).role
    return role && roleAllows('report.read', role)
  })
}
