import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { WantedReturn } from '@gongping/shared/protocol/agreement.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { agreedNews } from './agreed-news.ts'
import { announcementOf, ring } from './announcement.ts'
import { decideInReport } from './decide-in-report.ts'
import type { Office } from './office.ts'
import { roundToConfirm } from './round-to-confirm.ts'
import { settledAskings } from './settled-askings.ts'
import { tellAgreement } from './tell-agreement.ts'

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
    const { number, submitted, frozen } = round.value
    const returned = { kind: 'returned', reportId, objectId: String(number), people: [submitted.personId] } as const
    const voided = agreedNews('confirmed-changed', reportId, round.value)
    const announced = await announcementOf(office, by, [returned, voided], settledAskings(reportId, round.value))
    const decision = { ...frozen, personId: by.id, display: by.display, opinion, announced }
    return ok((await office.agreements.returnRound(reportId, terms, decision)) && announced)
  })
  if (!returned.ok) return returned
  office.rooms.refresh(reportId)
  tellAgreement(office, reportId)
  ring(office, returned.value)
  return ok(undefined)
}
