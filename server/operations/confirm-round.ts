import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { WantedConfirmation } from '@gongping/shared/protocol/agreement.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { type News, announcementOf, ring } from './announcement.ts'
import { decideInReport } from './decide-in-report.ts'
import type { Office } from './office.ts'
import { hasAgreed, roundToConfirm } from './round-to-confirm.ts'
import { settledAsking } from './settled-askings.ts'
import { tellAgreement } from './tell-agreement.ts'

/**
 * Somebody who was asked agrees (同意), once, with what they have looked at. Fails with `confirmation-given`, or as
 * `roundToConfirm` and `permit` do.
 */
export async function confirmRound(
  office: Office,
  by: Pick<Person, 'id' | 'display'>,
  reportId: string,
  { sha256, opinion = '' }: WantedConfirmation,
): Promise<Result<void, Failure>> {
  const agreed = await decideInReport(office, by, reportId, 'report.confirm', async (terms) => {
    const round = await roundToConfirm(office, reportId, by.id, sha256)
    if (!round.ok) return round
    if (hasAgreed(round.value, by.id)) return err(failure('confirmation-given'))
    const { number, submitted, frozen } = round.value
    const ready: News = { kind: 'all-agreed', reportId, objectId: String(number), people: [submitted.personId] }
    const announced = await announcementOf(office, by, [], [settledAsking(reportId, number, by.id)])
    const announcedLast = await announcementOf(office, by, [ready])
    const decision = { ...frozen, personId: by.id, display: by.display, opinion, announced, announcedLast }
    return ok((await office.agreements.confirmRound(reportId, terms, decision)) ? [announced, announcedLast] : null)
  })
  if (!agreed.ok) return agreed
  tellAgreement(office, reportId)
  // Whether it was the last one only the list says.
  for (const announcement of agreed.value) ring(office, announcement)
  return ok(undefined)
}
