import type { PersonName } from '@gongping/shared/protocol/http.ts'
import { versionCode } from '@gongping/shared/protocol/version-code.ts'
import type { VersionSummary } from '@gongping/shared/protocol/versions.ts'
import type { RoundRecord } from '../store/agreements.ts'
import type { VersionRecord } from '../store/versions.ts'
import type { Office } from './office.ts'

/** By the number of a version: the newest round in which people agreed to it, also if it was corrected afterwards. */
export async function agreedRounds(
  { agreements }: Pick<Office, 'agreements'>,
  reportId: string,
): Promise<ReadonlyMap<number, RoundRecord>> {
  const oldestFirst = (await agreements.rounds(reportId)).filter(({ agreed }) => agreed !== null).toReversed()
  return new Map(oldestFirst.flatMap((round) => (round.frozen ? [[round.frozen.version, round] as const] : [])))
}

/** @param round in which people agreed to it; absent: they did not. */
export function versionSummary(
  record: VersionRecord,
  nameOf: (personId: string) => PersonName,
  round: RoundRecord | undefined,
): VersionSummary {
  const { number, kind, name, at, personId, contributors, sha256, total, grade } = record
  return {
    number,
    kind,
    name,
    at,
    by: personId === '' ? null : nameOf(personId),
    contributors: contributors.map(nameOf),
    code: versionCode(sha256),
    total,
    grade,
    isAgreed: round !== undefined,
    isCorrected: round?.state === 'corrected',
    wasPublished: round !== undefined && round.published !== null,
  }
}
