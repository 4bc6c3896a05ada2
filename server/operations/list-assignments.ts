import type { Assignment } from '@gongping/shared/protocol/members.ts'
import type { Identity } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'

/** Whose each section and row of a report is to write, by place. */
export async function listAssignments(
  { reports }: Pick<Office, 'reports'>,
  identity: Identity,
  reportId: string,
): Promise<Assignment[]> {
  const [records, nameOf] = await Promise.all([reports.assignments(reportId), personNames(identity)])
  return [...Map.groupBy(records, ({ place }) => place)].map(([place, given]) => ({
    place,
    people: given.map(({ personId, isDone }) => ({ person: nameOf(personId), isDone })),
    isBinding: given.some(({ isBinding }) => isBinding),
  }))
}
