import type { Result } from '@gongping/shared/base/result.ts'
import type { WantedCorrection } from '@gongping/shared/protocol/agreement.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { agreedNews } from './agreed-news.ts'
import { changeRound } from './change-round.ts'
import type { Office } from './office.ts'

/**
 * Begins a correction (更正) of what was agreed: the report is a draft again and needs a new round, and the agreed
 * version stays for ever. Fails as `permit` does.
 */
export async function correctReport(
  office: Office,
  by: Pick<Person, 'id'>,
  reportId: string,
  { reason }: WantedCorrection,
): Promise<Result<void, Failure>> {
  return changeRound(office, by, reportId, {
    action: 'report.correct',
    change: (terms, change) => office.agreements.correctRound(reportId, terms, { ...change, reason }),
    newsOf: (round) => agreedNews('corrected', reportId, round),
  })
}
