import { type Result, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permit } from './permit.ts'

/**
 * The terms of a report on which a person may explain its findings. A right that is withdrawn meanwhile makes them old.
 * Fails as {@link permit} does.
 */
export async function termsToExplain(
  office: Pick<Office, 'reports'>,
  by: Person,
  reportId: string,
): Promise<Result<number, Failure>> {
  const permitted = await permit(office, by, reportId, 'report.explain')
  return permitted.ok ? ok(permitted.value.head.terms) : permitted
}
