import { type ExplainedFinding, withExplanations } from '@gongping/shared/checks/explain.ts'
import type { Finding } from '@gongping/shared/checks/finding.ts'
import type { FindingExplanation } from '@gongping/shared/protocol/http.ts'
import { explainFinding, fetchExplanations, withdrawExplanation } from '../api/explanations.ts'
import type { Answer } from '../api/request.ts'
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
  readonly all = new LiveValue<readonly FindingExplanation[]>([])
  /** What this person has typed and not sent yet, by the finding's fingerprint: outlives the form. */
  readonly drafts = new Map<string, string>()
  readonly #reportId: string
  #loading: Promise<void> | null = null
  #isOutdated = false

  /**
   * @param found what does not fit together now.
   * @param changes is set to another value whenever the server may know others than this page.
   */
  constructor(reportId: string, found: LiveValue<readonly Finding[]>, changes: LiveValue<number>) {
    this.#reportId = reportId
    const join = () => this.findings.set(keepEqual(this.findings.get(), withExplanations(found.get(), this.all.get())))
    found.watch(join)
    this.all.watch(join)
    changes.watch(() => void this.#load())
  }

  /** Resolves once it shows here, too. */
  async explain(fingerprint: string, text: string): Answer<void> {
    return this.#then(await explainFinding(this.#reportId, fingerprint, text))
  }

  async withdraw(fingerprint: string): Answer<void> {
    return this.#then(await withdrawExplanation(this.#reportId, fingerprint))
  }

  async #then(answer: Awaited<Answer<void>>): Answer<void> {
    if (answer.ok) await this.#load()
    return answer
  }

  /** One question at a time, so that the newest answer is the last one. */
  #load(): Promise<void> {
    this.#isOutdated = true
    this.#loading ??= this.#loadAll()
    return this.#loading
  }

  async #loadAll(): Promise<void> {
    while (this.#isOutdated) {
      this.#isOutdated = false
      const answer = await fetchExplanations(this.#reportId)
      if (answer.ok) this.all.set(keepEqual(this.all.get(), answer.value))
    }
    this.#loading = null
  }
}
