import { assert } from '@gongping/shared/base/assert.ts'
import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportAction } from '@gongping/shared/workflow/report-rights.ts'
import type { Person } from '../identity/identity.ts'
import type { RoundChange } from '../store/agreements.ts'
import type { Head } from '../store/report-head.ts'
import { decideInReport } from './decide-in-report.ts'
import { type FrozenRound, frozenRounds } from './frozen-rounds.ts'
import type { Office } from './office.ts'
import { tellAgreement } from './tell-agreement.ts'

type Change = (terms: number, by: RoundChange) => Promise<Head | null>

/** An owner takes a step with the newest round of a report; then open pages hear of it. Fails as `permit` does. */
export async function changeRound(
  office: Office,
  by: Pick<Person, 'id'>,
  reportId: string,
  action: ReportAction,
  change: Change,
): Promise<Result<FrozenRound, Failure>> {
  const changed = await decideInReport(office, by, reportId, action, async (terms) => {
    const rounds = await frozenRounds(office, reportId)
    if (!rounds.ok) return rounds
    const [round] = rounds.value
    assert(round, 'a report that was submitted has a round')
    const head = await change(terms, { ...round.frozen, personId: by.id })
    return ok(head && round)
  })
  if (!changed.ok) return changed
  office.rooms.refresh(reportId)
  tellAgreement(office, reportId)
  return changed
}
