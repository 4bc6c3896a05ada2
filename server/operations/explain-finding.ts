import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Person } from '../identity/identity.ts'
import { checkContent } from './check-content.ts'
import type { Office } from './office.ts'
import { readReport } from './read-report.ts'
import { tellExplanations } from './tell-explanations.ts'
import { termsToExplain } from './terms-to-explain.ts'

export interface WantedExplanation {
  readonly reportId: string
  /** Of a finding that the report has now. */
  readonly fingerprint: string
  readonly text: string
}

/**
 * Keeps what a person says about a finding, in place of what was said about it before; then open pages hear of it.
 * Fails with `finding-unknown`, or as {@link termsToExplain} does.
 */
export async function explainFinding(office: Office, person: Person, wanted: WantedExplanation): Promise<Result<void, Failure>> {
  const { reportId, fingerprint, text } = wanted
  const terms = await termsToExplain(office, person, reportId)
  if (!terms.ok) return terms
  const content = await readReport(office, reportId)
  if (!content.ok) return content
  const finding = checkContent(content.value, []).findings.find((known) => known.fingerprint === fingerprint)
  if (!finding) return err(failure('finding-unknown'))
  const explanation = { fingerprint, code: finding.code, text, personId: person.id }
  // Somebody decided about the report meanwhile: judged again.
  if (!(await office.reports.explain(reportId, terms.value, explanation))) return explainFinding(office, person, wanted)
  await tellExplanations(office, reportId, content.value)
  return ok(undefined)
}
