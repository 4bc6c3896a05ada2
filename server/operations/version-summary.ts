import type { PersonName } from '@gongping/shared/protocol/http.ts'
import { versionCode } from '@gongping/shared/protocol/version-code.ts'
import type { VersionSummary } from '@gongping/shared/protocol/versions.ts'
import type { VersionRecord } from '../store/versions.ts'
import type { Office } from './office.ts'

/** Numbers of the versions that people agreed to, also of those that were corrected afterwards. */
export async function agreedVersions({ agreements }: Pick<Office, 'agreements'>, reportId: string): Promise<ReadonlySet<number>> {
  const agreed = (await agreements.rounds(reportId)).filter((round) => round.agreed !== null)
  return new Set(agreed.flatMap(({ frozen }) => (frozen ? [frozen.version] : [])))
}

export function versionSummary(
  record: VersionRecord,
  nameOf: (personId: string) => PersonName,
  agreed: ReadonlySet<number>,
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
    isAgreed: agreed.has(number),
  }
}
