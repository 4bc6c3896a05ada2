import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { changeRound } from './change-round.ts'
import type { Office } from './office.ts'
import { tellVoided } from './tell-voided.ts'

/** An owner takes a submission back (撤回): the report is a draft again. Fails as `permit` does. */
export async function withdrawRound(office: Office, by: Pick<Person, 'id'>, reportId: string): Promise<Result<void, Failure>> {
  const { agreements } = office
  const withdrawn = await changeRound(office, by, reportId, 'report.withdraw', (terms, change) =>
    agreements.withdrawRound(reportId, terms, change),
  )
  if (!withdrawn.ok) return withdrawn
  await tellVoided(office, by, reportId, withdrawn.value)
  return ok(undefined)
}
