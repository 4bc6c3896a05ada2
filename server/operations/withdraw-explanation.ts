import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { readReport } from './read-report.ts'
import { tellExplanations } from './tell-explanations.ts'
import { termsToExplain } from './terms-to-explain.ts'

/**
 * Takes back what was said about a finding, whoever said it; then open pages hear of it.
 * Fails with `explanation-unknown`, or as {@link termsToExplain} does.
 */
export async function withdrawExplanation(
  office: Office,
  person: Person,
  reportId: string,
  fingerprint: string,
): Promise<Result<void, Failure>> {
  const terms = await termsToExplain(office, person, reportId)
  if (!terms.ok) return terms
  const explanations = await office.reports.explanations(reportId)
  if (!explanations.some((known) => known.fingerprint === fingerprint)) return err(failure('explanation-unknown'))
  // Somebody decided about the report meanwhile: judged again.
  const isDone = await office.reports.unexplain(reportId, terms.value, fingerprint)
  if (!isDone) return withdrawExplanation(office, person, reportId, fingerprint)
  const content = await readReport(office, reportId)
  if (content.ok) await tellExplanations(office, reportId, content.value)
  return ok(undefined)
}
