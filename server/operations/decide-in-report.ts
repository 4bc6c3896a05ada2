import type { Result } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportAction } from '@gongping/shared/workflow/report-rights.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { permit } from './permit.ts'

/** Writes a decision on these terms and no other. null: they are others by now, and nothing was written. */
type Write<Done, Error extends Failure> = (terms: number) => Promise<Result<Done | null, Error>>

/**
 * Decides something in a report by the right that somebody has at the moment of writing: where anybody decided
 * anything about the report since the right was looked at, it is looked at again. Fails as {@link permit} and `write` do.
 */
export async function decideInReport<Done, Error extends Failure = Failure>(
  office: Pick<Office, 'reports'>,
  by: Pick<Person, 'id'>,
  reportId: string,
  action: ReportAction,
  write: Write<Done, Error>,
): Promise<Result<Done, Error | Failure>> {
  const permitted = await permit(office, by, reportId, action)
  if (!permitted.ok) return permitted
  const written = await write(permitted.value.head.terms)
  if (!written.ok) return written
  const { value } = written
  return value === null ? decideInReport(office, by, reportId, action, write) : { ok: true, value }
}
