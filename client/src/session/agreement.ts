import type { Agreement as Standing } from '@gongping/shared/protocol/agreement.ts'
import { type AgreementSteps, fetchAgreement, sealReport, takeStep } from '../api/agreement.ts'
import type { Answer } from '../api/request.ts'
import { AskedAgain } from './asked-again.ts'
import type { Connection } from './connection.ts'
import type { Drafts } from './drafts.ts'
import type { LiveValue } from './live-value.ts'

type Changes = 'agreed' | 'commented' | 'explained'

/** How far people are in agreeing on the report. The server keeps it, not the document. */
export class Agreement {
  /** As the server said last; null before it said anything. */
  readonly standing: LiveValue<Standing | null>
  /** What was typed for a step and is not sent yet, by the step. It outlives the dialog and the page. */
  readonly drafts: Drafts<string>
  readonly #reportId: string
  readonly #known: AskedAgain<Standing | null>

  constructor(reportId: string, { agreed, commented, explained }: Pick<Connection, Changes>, drafts: Drafts<string>) {
    this.#reportId = reportId
    this.drafts = drafts
    this.#known = new AskedAgain<Standing | null>(null, agreed, () => fetchAgreement(reportId))
    this.standing = this.#known.value
    for (const inTheWay of [commented, explained]) inTheWay.watch(() => this.#blockersChanged())
  }

  /** Asks what stands in the way now. */
  reload(): Promise<void> {
    return this.#known.reload()
  }

  /** Resolves once it shows here, too; also after a refusal, for somebody else was faster then. */
  async take<S extends keyof AgreementSteps>(step: S, wanted: AgreementSteps[S]): Answer<unknown> {
    const answer = await takeStep(this.#reportId, step, wanted)
    await this.#known.reload()
    return answer
  }

  /** Final at once, without asking anybody; likewise. */
  async seal(): Answer<unknown> {
    const answer = await sealReport(this.#reportId)
    await this.#known.reload()
    return answer
  }

  /** Of a draft they are asked for when somebody is about to submit it. */
  #blockersChanged(): void {
    if (this.standing.get()?.status === 'review') void this.#known.reload()
  }
}
