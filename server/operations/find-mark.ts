import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { versionCode } from '@gongping/shared/protocol/version-code.ts'
import type { FinalMark } from '@gongping/shared/report/final-line.ts'
import { type FrozenRound, frozenRounds } from './frozen-rounds.ts'
import type { Office } from './office.ts'

/**
 * What a file bears that holds an agreed version; null for a draft. Fails with `report-unknown`.
 * @param version its number as somebody typed it; absent: as the report is now.
 */
export async function findMark(
  office: Pick<Office, 'agreements' | 'versions' | 'journal' | 'rooms'>,
  reportId: string,
  version: string | undefined,
): Promise<Result<FinalMark | null, Failure>> {
  const rounds = await frozenRounds(office, reportId)
  if (!rounds.ok) return rounds
  const [newest] = rounds.value
  const isFinal = newest?.state === 'agreed' || newest?.state === 'published'
  if (version === undefined) return ok(isFinal ? markOf(reportId, newest) : null)
  const agreed = rounds.value.find((round) => round.agreed && String(round.frozen.version) === version)
  return ok(agreed ? markOf(reportId, agreed) : null)
}

/** @param round one that was agreed. */
export function markOf(reportId: string, { frozen, agreed, submitted, confirmations }: FrozenRound): FinalMark {
  const { version, sha256 } = frozen
  const confirmers = confirmations.map(({ display, post, at }) => ({ display: display ?? '', post, at: at ?? '' }))
  return { reportId, version, code: versionCode(sha256), sha256, agreedAt: (agreed ?? submitted).at, confirmers }
}
