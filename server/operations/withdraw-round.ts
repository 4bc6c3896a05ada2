import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { agreedNews } from './agreed-news.ts'
import { changeRound } from './change-round.ts'
import type { Office } from './office.ts'

/**
 * An owner takes a submission back (撤回): the report is a draft again. Fails as `changeRound` does.
 * @param number of the round that is meant; absent: the newest.
 */
export async function withdrawRound(
  office: Office,
  by: Pick<Person, 'id'>,
  reportId: string,
  number?: number,
): Promise<Result<void, Failure>> {
  return changeRound(office, by, reportId, {
    action: 'report.withdraw',
    change: (terms, change) => office.agreements.withdrawRound(reportId, terms, change),
    newsOf: (round) => agreedNews('confirmed-changed', reportId, round),
    number,
  })
}
