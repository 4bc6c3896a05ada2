import { type ExplainedFinding, withExplanations } from '@gongping/shared/checks/explain.ts'
import type { Finding } from '@gongping/shared/checks/finding.ts'
import type { FindingExplanation } from '@gongping/shared/protocol/http.ts'
import { explainFinding, fetchExplanations, withdrawExplanation } from '../api/explanations.ts'
import type { Answer } from '../api/request.ts'
import { AskedAgain } from './asked-again.ts'
import { keepEqual } from './keep-equal.ts'
import { LiveValue } from './live-value.ts'

/**
 * What people said about the findings of a report. The server keeps it, not the document; which of it still holds
 * follows from the findings of the moment.
 */
export class Explanations {
  /** Every finding, with what was said about it. */
  readonly findings = new LiveValue<readonly ExplainedFinding[]>([])
  /** As the server said last, newest first; kept while it cannot be asked. */
  readonly all: LiveValue<readonly FindingExplanation[]>
  /** What this person has typed and not sent yet, by the finding's fingerprint: outlives the form. */
  readonly drafts = new Map<string, string>()
  readonly #reportId: string
  readonly #known: AskedAgain<readonly FindingExplanation[]>

  /**
   * @param found what does not fit together now.
   * @param changes is set to another value whenever the server may know others than this page.
   */
  constructor(reportId: string, found: LiveValue<readonly Finding[]>, changes: LiveValue<number>) {
    this.#reportId = reportId
    this.#known = new AskedAgain<readonly FindingExplanation[]>([], changes, () => fetchExplanations(reportId))
    this.all = this.#known.value
    const join = () => this.findings.set(keepEqual(this.findings.get(), withExplanations(found.get(), this.all.get())))
    found.watch(join)
    this.all.watch(join)
  }

  /** Resolves once it shows here, too. */
  async explain(fingerprint: string, text: string): Answer<void> {
    return this.#then(await explainFinding(this.#reportId, fingerprint, text))
  }

  async withdraw(fingerprint: string): Answer<void> {
    return this.#then(await withdrawExplanation(this.#reportId, fingerprint))
  }

  async #then(answer: Awaited<Answer<void>>): Answer<void> {
    if (answer.ok) await this.#known.reload()
    return answer
  }
}
