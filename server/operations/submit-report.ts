import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { WantedSubmission } from '@gongping/shared/protocol/agreement.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { heldRights } from '@gongping/shared/workflow/held-rights.ts'
import type { Identity, Person } from '../identity/identity.ts'
import { type AgreementFailure, blocked } from './agreement-failure.ts'
import { type News, announcementOf, ring } from './announcement.ts'
import { decideInReport } from './decide-in-report.ts'
import { findBlockers } from './find-blockers.ts'
import { frozenRounds } from './frozen-rounds.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'
import { tellAgreement } from './tell-agreement.ts'

/**
 * Submits a report (送审): from one edit to the next it takes no more, and what it says then is frozen as a version that
 * the people who are named are asked to confirm. Fails with `confirmer-unknown` or `agreement-blocked`, or as `permit`
 * does.
 * @returns the number of the round.
 */
export async function submitReport(
  office: Office,
  identity: Identity,
  by: Pick<Person, 'id'>,
  reportId: string,
  { confirmers, note = '' }: WantedSubmission,
): Promise<Result<number, AgreementFailure>> {
  const cut = await decideInReport(office, by, reportId, 'report.submit', async (terms) => {
    const readers = await checkReaders(office, identity, reportId, confirmers)
    if (!readers.ok) return readers
    const blockers = await findBlockers(office, identity, reportId, 'submit', null)
    if (!blockers.ok) return blockers
    if (blockers.value.length > 0) return blocked(blockers.value)
    const announced = await announcementOf(office, by, [await askingNews(office, reportId, confirmers)])
    const begun = await office.agreements.submitReport(reportId, terms, { personId: by.id, note, confirmers, announced })
    return ok(begun && { round: begun.round, announced })
  })
  if (!cut.ok) return cut
  // People hear of the cut whatever becomes of the freezing.
  office.rooms.refresh(reportId)
  ring(office, cut.value.announced)
  const rounds = await frozenRounds(office, reportId)
  if (!rounds.ok) return rounds
  tellAgreement(office, reportId)
  return ok(cut.value.round)
}

/** Of the round that begins if the report is on the same terms then: each round ends the terms before it. */
async function askingNews(
  { agreements }: Pick<Office, 'agreements'>,
  reportId: string,
  confirmers: WantedSubmission['confirmers'],
): Promise<News> {
  const [last] = await agreements.rounds(reportId)
  const people = confirmers.map(({ personId }) => personId)
  return { kind: 'to-confirm', reportId, objectId: String((last?.number ?? 0) + 1), people }
}

/** Whoever is asked must be able to read what they are asked about. */
async function checkReaders(
  { reports }: Pick<Office, 'reports'>,
  identity: Identity,
  reportId: string,
  confirmers: WantedSubmission['confirmers'],
): Promise<Result<void, Failure>> {
  const terms = await reports.terms(reportId)
  if (!terms) return err(failure('report-unknown'))
  const stranger = confirmers.find(({ personId }) => !heldRights(terms.rights, personId).role)
  if (!stranger) return ok(undefined)
  const { display } = (await personNames(identity))(stranger.personId)
  return err(failure('confirmer-unknown', { name: display || stranger.personId }))
}
