import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { changeRound } from './change-round.ts'
import type { Office } from './office.ts'

/** Notes that what was agreed has been made public (公开). Fails as `permit` does. */
export async function publishReport(office: Office, by: Pick<Person, 'id'>, reportId: string): Promise<Result<void, Failure>> {
  return changeRound(office, by, reportId, {
    action: 'report.publish',
    change: (terms, change) => office.agreements.publishRound(reportId, terms, change),
  })
}
