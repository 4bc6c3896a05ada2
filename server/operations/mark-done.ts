import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { WantedDone } from '@gongping/shared/protocol/members.ts'
import type { Person } from '../identity/identity.ts'
import { decideInReport } from './decide-in-report.ts'
import type { Office } from './office.ts'

/**
 * Notes that a place of one's own is finished, or is not; then open pages hear of it. Fails with `assignment-unknown`,
 * or as `permit` does.
 */
export async function markDone(
  office: Pick<Office, 'reports' | 'rooms'>,
  by: Pick<Person, 'id'>,
  reportId: string,
  done: WantedDone,
): Promise<Result<void, Failure>> {
  const marked = await decideInReport(office, by, reportId, 'report.mark-done', async (terms) => {
    const assignments = await office.reports.assignments(reportId)
    const isOwn = assignments.some(({ place, personId }) => place === done.place && personId === by.id)
    if (!isOwn) return err(failure('assignment-unknown'))
    return ok((await office.reports.markDone(reportId, { ...done, personId: by.id }, terms)) || null)
  })
  if (!marked.ok) return marked
  office.rooms.notify(reportId, { type: 'assignments' })
  return ok(undefined)
}
