import { assert } from '@gongping/shared/base/assert.ts'
import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { FrozenVersion, RoundRecord } from '../store/agreements.ts'
import { freezeVersion } from './freeze-version.ts'
import type { Office } from './office.ts'

export interface FrozenRound extends RoundRecord {
  readonly frozen: FrozenVersion
}

/**
 * The rounds of a report, newest first. The cut comes first and the version of what was cut after it: should the server
 * have ended in between, whoever asks next completes it, as often as need be. Fails with `report-unknown`.
 */
export async function frozenRounds(
  office: Pick<Office, 'agreements' | 'versions' | 'journal' | 'rooms'>,
  reportId: string,
): Promise<Result<readonly FrozenRound[], Failure>> {
  const rounds = await office.agreements.rounds(reportId)
  const [newest] = rounds
  if (!newest || newest.frozen) return ok(rounds as readonly FrozenRound[])
  const { number, seq, submitted } = newest
  const added = await freezeVersion(office, reportId, { kind: 'submitted', by: submitted.personId, seq, round: number })
  if (!added.ok) return added
  const version = await office.versions.version(reportId, added.value.number)
  assert(version, 'a version that was added is there')
  await office.agreements.freezeRound(reportId, number, { version: version.number, sha256: version.sha256 })
  return frozenRounds(office, reportId)
}
