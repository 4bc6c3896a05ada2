import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Me } from '@gongping/shared/protocol/http.ts'
import type { Ended } from './connection.ts'
import { LiveValue } from './live-value.ts'
import { ReportSession } from './report-session.ts'
import { type DraftPart, unsavedDraft } from './unsaved-draft.ts'

/** Why the connection ended for good, and what that left unsaved. */
export interface Ending {
  readonly failure: Failure
  readonly draft: readonly DraftPart[]
  /** What comes next: it was opened again by itself, only a reload goes on, or there is nothing here for this person. */
  readonly next: 'reopened' | 'reload' | 'leave'
}

export interface VisitState {
  /** null before the visit has started. */
  readonly session: ReportSession | null
  readonly ending: Ending | null
}

interface Visitor {
  readonly me: Me
  /** Of the WebSocket server, "wss://host". */
  readonly origin: string
  readonly onSignInNeeded: () => void
}

/** A stay at one report: keeps a session open and does what the server's close codes ask for. */
export class ReportVisit {
  readonly state = new LiveValue<VisitState>({ session: null, ending: null })
  readonly #id: string
  readonly #visitor: Visitor

  constructor(id: string, visitor: Visitor) {
    this.#id = id
    this.#visitor = visitor
  }

  start(): void {
    this.#open({ readOnly: false, ending: null })
  }

  stop(): void {
    this.state.get().session?.close()
  }

  /** Once the person has signed in again. */
  reconnect(): void {
    this.state.get().session?.connection.reconnect()
  }

  dismissEnding(): void {
    this.state.set({ ...this.state.get(), ending: null })
  }

  #open({ readOnly, ending }: { readonly readOnly: boolean; readonly ending: Ending | null }): void {
    const { me, origin } = this.#visitor
    const session = new ReportSession(this.#id, me, origin, { readOnly })
    const { ended } = session.connection
    ended.watch(() => {
      const end = ended.get()
      if (end) this.#react(session, end)
    })
    this.state.set({ session, ending })
  }

  #react(session: ReportSession, { reaction, failure }: Ended): void {
    if (reaction === 'sign-in') return this.#visitor.onSignInNeeded()
    // A report that ended before it had opened would only end again.
    const reopens = (reaction === 'reopen' || reaction === 'read-only') && session.connection.opened.get()
    const next = reopens ? 'reopened' : reaction === 'give-up' ? 'leave' : 'reload'
    const ending: Ending = { failure, draft: unsavedDraft(session), next }
    if (!reopens) return this.state.set({ session, ending })
    session.close()
    this.#open({ readOnly: reaction === 'read-only', ending })
  }
}
