import { assert } from '@gongping/shared/base/assert.ts'
import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Identity, Person } from '../identity/identity.ts'
import { type AgreementFailure, blocked } from './agreement-failure.ts'
import { agreedNews } from './agreed-news.ts'
import { announcementOf, ring } from './announcement.ts'
import { decideInReport } from './decide-in-report.ts'
import { findBlockers } from './find-blockers.ts'
import { frozenRounds } from './frozen-rounds.ts'
import type { Office } from './office.ts'
import { settledAskings } from './settled-askings.ts'
import { tellAgreement } from './tell-agreement.ts'

/** Makes final (定稿) what everybody who was asked has agreed to. Fails with `agreement-blocked`, or as `permit` does. */
export async function finaliseReport(
  office: Office,
  identity: Identity,
  by: Pick<Person, 'id'>,
  reportId: string,
): Promise<Result<void, AgreementFailure>> {
  const final = await decideInReport(office, by, reportId, 'report.finalise', async (terms) => {
    const rounds = await frozenRounds(office, reportId)
    if (!rounds.ok) return rounds
    const [round] = rounds.value
    assert(round, 'a report that was submitted has a round')
    const blockers = await findBlockers(office, identity, reportId, 'finalise', round)
    if (!blockers.ok) return blockers
    if (blockers.value.length > 0) return blocked(blockers.value)
    const news = agreedNews('finalised', reportId, round)
    const announced = await announcementOf(office, by, [news], settledAskings(reportId, round))
    const change = { ...round.frozen, personId: by.id, announced }
    // false: a comment was made since; looked at again.
    return ok((await office.agreements.finaliseRound(reportId, terms, change)) ? announced : null)
  })
  if (!final.ok) return final
  office.rooms.refresh(reportId)
  tellAgreement(office, reportId)
  ring(office, final.value)
  return ok(undefined)
}
