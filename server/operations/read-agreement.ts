import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Agreement, RoundVersion } from '@gongping/shared/protocol/agreement.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { versionCode } from '@gongping/shared/protocol/version-code.ts'
import { stepAhead } from '@gongping/shared/workflow/agreement-blockers.ts'
import { holds } from '@gongping/shared/workflow/agreement.ts'
import type { Identity, Person } from '../identity/identity.ts'
import { findBlockers } from './find-blockers.ts'
import { type FrozenRound, frozenRounds } from './frozen-rounds.ts'
import type { Office } from './office.ts'
import { permit } from './permit.ts'
import { personNames } from './person-names.ts'
import { roundOf } from './round-of.ts'
import { hasAgreed, hasDecided } from './round-to-confirm.ts'

/** How far people have agreed on a report, and what somebody has to do with it. Fails as `permit` does. */
export async function readAgreement(
  office: Office,
  identity: Identity,
  by: Pick<Person, 'id'>,
  reportId: string,
): Promise<Result<Agreement, Failure>> {
  const rounds = await frozenRounds(office, reportId)
  if (!rounds.ok) return rounds
  const permitted = await permit(office, by, reportId, 'report.read')
  if (!permitted.ok) return permitted
  const { status } = permitted.value.head
  const [newest] = rounds.value
  const present = newest && holds(newest.state) ? newest : null
  const step = stepAhead(status)
  const blockers = step ? await findBlockers(office, identity, reportId, step, present) : ok([])
  if (!blockers.ok) return blockers
  const nameOf = await personNames(identity)
  const isAsked = present?.state === 'review' && present.confirmations.some(({ personId }) => personId === by.id)
  const history = present ? rounds.value.slice(1) : rounds.value
  return ok({
    status,
    round: present && roundOf(present, nameOf),
    history: history.map((round) => roundOf(round, nameOf)),
    blockers: blockers.value,
    version: present && (await versionOf(office, reportId, present)),
    mine: {
      mayConfirm: isAsked && !hasAgreed(present, by.id),
      mayReturn: isAsked,
      lastDecidedVersion: rounds.value.find((round) => hasDecided(round, by.id))?.frozen.version ?? null,
    },
  })
}

async function versionOf(
  { versions }: Pick<Office, 'versions'>,
  reportId: string,
  { frozen }: FrozenRound,
): Promise<RoundVersion | null> {
  const version = await versions.version(reportId, frozen.version)
  if (!version) return null
  const { number, sha256, sm3, at } = version
  return { number, code: versionCode(sha256), sha256, sm3, at }
}
