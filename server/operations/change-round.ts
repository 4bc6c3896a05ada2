import { assert } from '@gongping/shared/base/assert.ts'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportAction } from '@gongping/shared/workflow/report-rights.ts'
import type { Person } from '../identity/identity.ts'
import type { RoundChange } from '../store/agreements.ts'
import type { Head } from '../store/report-head.ts'
import { type News, announcementOf, ring } from './announcement.ts'
import { decideInReport } from './decide-in-report.ts'
import { type FrozenRound, frozenRounds } from './frozen-rounds.ts'
import type { Office } from './office.ts'
import { settledAskings } from './settled-askings.ts'
import { tellAgreement } from './tell-agreement.ts'

export interface Step {
  readonly action: ReportAction
  readonly change: (terms: number, by: RoundChange) => Promise<Head | null>
  /** What people hear of it; absent: nothing. */
  readonly newsOf?: (round: FrozenRound) => News
  /** The only round that is meant: where another one is the newest by now, it fails with `version-changed`. */
  readonly number?: number | undefined
}

/** An owner takes a step with the newest round of a report; then open pages hear of it. Fails as `permit` does. */
export async function changeRound(
  office: Office,
  by: Pick<Person, 'id'>,
  reportId: string,
  { action, change, newsOf, number }: Step,
): Promise<Result<void, Failure>> {
  const changed = await decideInReport(office, by, reportId, action, async (terms) => {
    const rounds = await frozenRounds(office, reportId)
    if (!rounds.ok) return rounds
    const [round] = rounds.value
    assert(round, 'a report that was submitted has a round')
    if (number !== undefined && round.number !== number) return err(failure('version-changed'))
    const settled = round.state === 'review' ? settledAskings(reportId, round) : []
    const announced = await announcementOf(office, by, newsOf ? [newsOf(round)] : [], settled)
    return ok((await change(terms, { ...round.frozen, personId: by.id, announced })) && announced)
  })
  if (!changed.ok) return changed
  office.rooms.refresh(reportId)
  tellAgreement(office, reportId)
  ring(office, changed.value)
  return ok(undefined)
}
