import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { WantedDone } from '@gongping/shared/protocol/members.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'

/** Notes that a place of one's own is finished, or is not; then open pages hear of it. Fails with `assignment-unknown`. */
export async function markDone(
  office: Pick<Office, 'reports' | 'rooms'>,
  by: Pick<Person, 'id'>,
  reportId: string,
  done: WantedDone,
): Promise<Result<void, Failure>> {
  if (!(await office.reports.markDone(reportId, { ...done, personId: by.id }))) return err(failure('assignment-unknown'))
  office.rooms.notify(reportId, { type: 'assignments' })
  return ok(undefined)
}
