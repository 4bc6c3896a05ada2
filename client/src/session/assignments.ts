import type { Assignment, WantedAssignment } from '@gongping/shared/protocol/members.ts'
import { assignPlace, fetchAssignments, markDone } from '../api/members.ts'
import type { Answer } from '../api/request.ts'
import { AskedAgain } from './asked-again.ts'
import type { LiveValue } from './live-value.ts'

/** Whose the sections and rows of a report are to write. The server keeps it, not the document. */
export class Assignments {
  /** As the server said last. */
  readonly all: LiveValue<readonly Assignment[]>
  readonly #reportId: string
  readonly #known: AskedAgain<readonly Assignment[]>

  /** @param changes is set to another value whenever the server may know others than this page. */
  constructor(reportId: string, changes: LiveValue<unknown>) {
    this.#reportId = reportId
    this.#known = new AskedAgain<readonly Assignment[]>([], changes, () => fetchAssignments(reportId))
    this.all = this.#known.value
  }

  /** One after the other; stops at the first that fails. Resolves once it shows here, too. */
  async assign(wanted: readonly WantedAssignment[]): Answer<unknown> {
    let answer: Awaited<Answer<unknown>> = { ok: true, value: undefined }
    for (const one of wanted) if (answer.ok) answer = await assignPlace(this.#reportId, one)
    return this.#then(answer)
  }

  async markDone(place: string, isDone: boolean): Answer<unknown> {
    return this.#then(await markDone(this.#reportId, place, isDone))
  }

  async #then(answer: Awaited<Answer<unknown>>): Answer<unknown> {
    await this.#known.reload()
    return answer
  }
}
