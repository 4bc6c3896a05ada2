import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { WantedCorrection } from '@gongping/shared/protocol/agreement.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { changeRound } from './change-round.ts'
import type { Office } from './office.ts'
import { tellVoided } from './tell-voided.ts'

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
  const { agreements } = office
  const corrected = await changeRound(office, by, reportId, 'report.correct', (terms, change) =>
    agreements.correctRound(reportId, terms, { ...change, reason }),
  )
  if (!corrected.ok) return corrected
  await tellVoided(office, by, reportId, corrected.value)
  return ok(undefined)
}
