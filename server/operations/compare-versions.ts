import { type Result, ok } from '@gongping/shared/base/result.ts'
import { compareReports } from '@gongping/shared/compare/compare-reports.ts'
import type { Comparison } from '@gongping/shared/compare/comparison.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Office } from './office.ts'
import { readAsOf } from './read-as-of.ts'

/**
 * What is different between two versions, or a version and now.
 * @param after absent: now. Fails as {@link readAsOf} does.
 */
export async function compareVersions(
  office: Pick<Office, 'versions' | 'rooms'>,
  reportId: string,
  before: string,
  after: string | undefined,
): Promise<Result<Comparison, Failure>> {
  const [one, other] = await Promise.all([readAsOf(office, reportId, before), readAsOf(office, reportId, after)])
  if (!one.ok) return one
  return other.ok ? ok(compareReports(one.value, other.value)) : other
}
