import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Me } from '@gongping/shared/protocol/http.ts'
import type { RestoredNotice } from '@gongping/shared/protocol/messages.ts'
import type { Ended } from './connection.ts'
import type { DraftPart } from './draft.ts'
import { DraftCopy } from './draft-copy.ts'
import { DraftStore } from './draft-store.ts'
import { keepEqual } from './keep-equal.ts'
import { latePart, whyClosed } from './late-words.ts'
import { LiveValue } from './live-value.ts'
import { isOutdated } from './outdated-refusal.ts'
import { ReportSession } from './report-session.ts'
import type { Rights } from './rights.ts'
import { type RightsNews, rightsNews } from './rights-news.ts'
import { unsavedDraft } from './unsaved-draft.ts'

/** Why the connection ended for good, and whether the report was opened again by itself. */
export interface Ending {
  readonly failure: Failure
  readonly isReopened: boolean
  /** It was open here, and this person may not even read it any more. */
  readonly isGone: boolean
}

export interface VisitState {
  /** null before the visit has started. */
  readonly session: ReportSession | null
  /** Not for a refusal that left a draft: the draft says why. */
  readonly ending: Ending | null
}

interface Visitor {
  readonly me: Me
  /** Of the WebSocket server, "wss://host". */
  readonly origin: string
  /** @param why the session ended. */
  readonly onSignInNeeded: (why: Failure) => void
}

/** A stay at one report: keeps a session open, does what the server's close codes ask for, keeps what was refused. */
export class ReportVisit {
  readonly state = new LiveValue<VisitState>({ session: null, ending: null })
  readonly draft: DraftCopy
  /** What changed for this person, until it was read or is as it was. It outlives the session that a refusal ended. */
  readonly news = new LiveValue<RightsNews | null>(null)
  /** What colleagues put back to a version while the report was open here, oldest first, until it was read. */
  readonly restored = new LiveValue<readonly RestoredNotice[]>([])
  /** What this person knows to hold. */
  #known: Rights | null = null
  #rights: Rights | null = null
  /** Who changed that last; null = not known. */
  #by: string | null = null
  readonly #id: string
  readonly #visitor: Visitor
  /** Opened again, shown once its content has come: until then the old one stays in sight. */
  #next: ReportSession | null = null
  #wasOpen = false
  #stopListening: (() => void) | null = null
  #isOver = false
  /** What is in the draft already of sessions that were refused. */
  readonly #kept = new WeakMap<ReportSession, { readonly parts: readonly DraftPart[]; readonly changes: number }>()

  constructor(id: string, visitor: Visitor) {
    this.#id = id
    this.#visitor = visitor
    this.draft = new DraftCopy(new DraftStore(localStorage, visitor.me.id, id))
  }

  start(): void {
    this.#stopListening = this.draft.listen()
    addEventListener('pagehide', this.#keepUnsaved)
    this.state.set({ session: this.#open(), ending: null })
  }

  /** What is still on its way to the server goes on in the background; if it is not taken, it becomes a draft. */
  stop(): void {
    this.#keepUnsaved()
    this.#isOver = true
    removeEventListener('pagehide', this.#keepUnsaved)
    this.#stopListening?.()
    this.#next?.close()
    this.state.get().session?.close()
  }

  /** Once the person has signed in again. */
  reconnect(): void {
    this.#next?.connection.reconnect()
    this.state.get().session?.connection.reconnect()
  }

  dismissEnding(): void {
    this.state.set({ ...this.state.get(), ending: null })
  }

  dismissNews(): void {
    this.#known = this.#rights
    this.news.set(null)
  }

  dismissRestored(notice: RestoredNotice): void {
    this.restored.set(this.restored.get().filter((one) => one !== notice))
  }

  /** Whoever has to sign in again and leaves instead finds as a draft what only this page has. */
  readonly #keepUnsaved = (): void => {
    const { session } = this.state.get()
    const end = session?.connection.ended.get()
    if (session && end) this.#keepRefused(session, end.failure)
  }

  /** What was typed since the last time says more about the same places, and stands instead. */
  #keepRefused(session: ReportSession, why: Failure): readonly DraftPart[] {
    const saved = session.connection.saved.get()
    const changes = 'changes' in saved ? saved.changes : 0
    const known = this.#kept.get(session)
    if (known?.changes === changes) return known.parts
    const parts = unsavedDraft(session, Date.now())
    this.draft.add(parts, why, known?.parts)
    this.#kept.set(session, { parts, changes })
    return parts
  }

  #open(): ReportSession {
    const session = new ReportSession(this.#id, this.#visitor.me, this.#visitor.origin)
    const { ended, rights, restored } = session.connection
    ended.watch(() => {
      const end = ended.get()
      if (end) this.#react(session, end)
    })
    rights.watch(() => this.#entitled(session))
    restored.watch(() => this.#restored(restored.get()))
    session.late.watch(() => this.#keepLate(session))
    return session
  }

  /** Who did it was told where they did it. */
  #restored(notice: RestoredNotice | null): void {
    if (!notice || notice.by.id === this.#visitor.me.id) return
    const others = this.restored.get().filter(({ kept, place }) => kept !== notice.kept || place !== notice.place)
    this.restored.set([...others, notice])
  }

  #keepLate({ late, derived, rights }: ReportSession): void {
    const words = late.get()
    if (!words) return
    late.set(null)
    this.draft.add([latePart(derived.content.get(), words, Date.now())], whyClosed(rights))
  }

  #entitled({ rights: now, connection }: ReportSession): void {
    const { decided } = connection
    const isAboutMe = decided !== null && (decided.personId ?? this.#visitor.me.id) === this.#visitor.me.id
    // What was decided otherwise, such as about the whole unit, has no name here.
    const isSame = this.#rights?.role === now.role && this.#rights?.scope.join() === now.scope.join()
    if (!isSame) this.#by = isAboutMe ? decided.by : null
    connection.decided = null
    this.#known ??= now
    this.#rights = now
    this.news.set(keepEqual(this.news.get(), rightsNews(this.#known, now, this.#by)))
    const { ending } = this.state.get()
    if (ending?.isReopened && isOutdated(ending.failure, now)) this.dismissEnding()
  }

  #react(session: ReportSession, { reaction, failure }: Ended): void {
    if (this.#isOver) return void this.#keepRefused(session, failure)
    if (reaction === 'sign-in') return this.#visitor.onSignInNeeded(failure)
    const refused = this.#keepRefused(session, failure)
    const isOpen = session.connection.opened.get()
    this.#wasOpen ||= isOpen
    // A report that ended before it had opened would only end again.
    if (reaction !== 'reopen' || !isOpen) {
      const isGone = this.#wasOpen && failure.code === 'report-unknown'
      return this.#show(session, { failure, isReopened: false, isGone })
    }
    const next = this.#open()
    this.#next = next
    const values = [next.connection.opened, next.derived.content]
    const show = () => {
      // Not before it can be drawn: the page would be empty for a moment, and at its top.
      if (!next.connection.opened.get() || next.derived.content.get().template === '') return
      for (const stop of stops) stop()
      const isSaid = refused.length > 0 || (failure.code !== 'not-allowed' && isOutdated(failure, next.rights))
      this.#show(next, isSaid ? null : { failure, isReopened: true, isGone: false })
    }
    const stops = values.map((value) => value.watch(show))
  }

  #show(session: ReportSession, ending: Ending | null): void {
    const before = this.state.get().session
    const end = before?.connection.ended.get()
    if (before && end) this.#keepRefused(before, end.failure)
    this.#next = null
    this.state.set({ session, ending })
    if (before !== session) before?.close()
  }
}
