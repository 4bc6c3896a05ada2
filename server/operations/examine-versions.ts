import type { Agreements, RoundRecord } from '../store/agreements.ts'
import type { Versions } from '../store/versions.ts'
import type { ReportProblem } from './report-problem.ts'
import { holdsWhatWasHashed } from './version-content.ts'

interface Kept {
  readonly versions: Pick<Versions, 'versions' | 'version'>
  readonly agreements: Pick<Agreements, 'rounds'>
}

export interface ExaminedVersions {
  readonly versions: number
  /** null = all of them are what was kept, and what was confirmed. */
  readonly problem: ReportProblem | null
}

/**
 * Proves that a report has all its versions, that each holds what was hashed, and that every round and confirmation is of
 * one that is there and says what was confirmed. Reads nothing but what is stored.
 */
export async function examineVersions({ versions, agreements }: Kept, reportId: string): Promise<ExaminedVersions> {
  const [newest] = await versions.versions(reportId, { limit: 1 })
  const hashes = new Map<number, string>()
  // One after the other: a long report of a thousand versions does not fit into memory.
  for (let number = 1; number <= (newest?.number ?? 0); number++) {
    const version = await versions.version(reportId, number)
    if (!version) return { versions: hashes.size, problem: problemAt('version-missing', number) }
    if (!(await holdsWhatWasHashed(version))) return { versions: hashes.size, problem: problemAt('version-changed', number) }
    hashes.set(number, version.sha256)
  }
  const odd = (await agreements.rounds(reportId)).findLast((round) => !isOf(round, hashes))
  return { versions: hashes.size, problem: odd ? problemAt('round-differs', odd.number) : null }
}

/** A round whose version is still to be frozen says nothing of any. */
function isOf({ frozen, confirmations }: RoundRecord, hashes: ReadonlyMap<number, string>): boolean {
  if (frozen === null) return confirmations.every(({ sha256 }) => sha256 === null)
  const isKept = hashes.get(frozen.version) === frozen.sha256
  return isKept && confirmations.every(({ sha256 }) => sha256 === null || sha256 === frozen.sha256)
}

function problemAt(code: ReportProblem['code'], number: number): ReportProblem {
  return { code, params: { number: String(number) } }
}
