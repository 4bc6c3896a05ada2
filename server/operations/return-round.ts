import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { WantedReturn } from '@gongping/shared/protocol/agreement.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { decideInReport } from './decide-in-report.ts'
import type { Office } from './office.ts'
import { roundToConfirm } from './round-to-confirm.ts'
import { tellAgreement } from './tell-agreement.ts'
import { tellPeople } from './tell-people.ts'
import { tellVoided } from './tell-voided.ts'

/**
 * Somebody who was asked returns the report (退回): it is a draft again at once, and what others confirmed is void. Fails
 * as `roundToConfirm` and `permit` do.
 */
export async function returnRound(
  office: Office,
  by: Pick<Person, 'id' | 'display'>,
  reportId: string,
  { sha256, opinion }: WantedReturn,
): Promise<Result<void, Failure>> {
  const returned = await decideInReport(office, by, reportId, 'report.confirm', async (terms) => {
    const round = await roundToConfirm(office, reportId, by.id, sha256)
    if (!round.ok) return round
    const decision = { ...round.value.frozen, personId: by.id, display: by.display, opinion }
    const head = await office.agreements.returnRound(reportId, terms, decision)
    return ok(head && round.value)
  })
  if (!returned.ok) return returned
  office.rooms.refresh(reportId)
  tellAgreement(office, reportId)
  const { number, submitted } = returned.value
  const news = { kind: 'returned', reportId, objectId: String(number), people: [submitted.personId] } as const
  await tellPeople(office, by, news)
  await tellVoided(office, by, reportId, returned.value)
  return ok(undefined)
}
