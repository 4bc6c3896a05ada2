import type { AuditWatch } from '../../support/audit-watch.ts'
import type { HttpBrowser } from '../../support/http-browser.ts'
import type { RunningServer } from '../../support/running-server.ts'

/** Whom the steps are taken with. */
export interface Cast {
  readonly server: RunningServer
  readonly watch: AuditWatch
  readonly chief: HttpBrowser
  readonly guest: HttpBrowser
}

/** What the steps before have made: ids, links, secrets. */
export type Known = Record<string, string>

export type Answer = Record<string, unknown>

export interface Step {
  readonly route: string
  /** What the log says of it, in this order. */
  readonly verbs: readonly string[]
  /** Where it is not the chief. */
  readonly by?: 'nobody' | 'guest'
  readonly send: (known: Known) => Promise<Response>
  /** What later steps need of the answer. */
  readonly learn?: (answer: Answer, known: Known) => void
}

export const PASSWORD = '一句只有自己知道的话'
export const ANOTHER = '另一句只有自己知道的话'

export function idAs(name: string): (answer: Answer, known: Known) => void {
  return (answer, known) => {
    known[name] = String(answer['id'])
  }
}
