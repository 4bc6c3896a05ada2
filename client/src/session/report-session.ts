import type { WebsocketProvider } from 'y-websocket'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Me } from '@gongping/shared/protocol/http.ts'
import type { HeldRights } from '@gongping/shared/workflow/held-rights.ts'
import { NOTHING } from '@gongping/shared/workflow/write-scope.ts'
import { personColor } from '@gongping/shared/protocol/person-color.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { expand, writeFragment } from '@gongping/shared/report/rich-text.ts'
import { watchComposition } from './composition.ts'
import { BeforeEdits } from './before-edits.ts'
import { Agreement } from './agreement.ts'
import type { AskedAssignment } from './assignment-asked.ts'
import { Assignments } from './assignments.ts'
import { Authors } from './authors.ts'
import { CommentDrafts } from './comment-drafts.ts'
import { CommentPlaces } from './comment-places.ts'
import { Comments } from './comments.ts'
import { Connection } from './connection.ts'
import { CheckThread } from './checking/check-thread.ts'
import { Derived } from './derived.ts'
import { Drafts } from './drafts.ts'
import type { PersonPlace } from './edit-place.ts'
import { Explanations } from './explanations.ts'
import { isUnsaved } from './is-unsaved.ts'
import { keepEqual } from './keep-equal.ts'
import type { LateWords } from './late-words.ts'
import { LiveValue } from './live-value.ts'
import { type PersonHere, readPeople } from './people.ts'
import { NO_RIGHTS, type Rights, covers } from './rights.ts'
import { strandedWords } from './stranded-words.ts'
import { createUndoHistory, forgetForbidden } from './undo-history.ts'

/** Origin of changes made through {@link ReportSession.edit}: table cells, rows, the title. */
export const EDIT_ORIGIN = 'edit'

/** Key in an undo step's `meta` for the {@link PersonPlace} where it was made. */
export const UNDO_PLACE = 'place'

/** A basic figure that somebody wants to see, or to change at once. */
export interface AskedFact {
  readonly fact: string
  readonly change: boolean
}

/** What may be changed now: a scope, besides some places. */
export type Writable = Pick<HeldRights, 'scope' | 'except'>

const NOTHING_WRITABLE: Writable = { scope: NOTHING, except: [] }

/** One open report: its document, connection, undo history and everything derived. Knows no React. */
export class ReportSession {
  readonly id: string
  readonly me: Me
  readonly doc = new Y.Doc()
  readonly report = new ReportDoc(this.doc)
  readonly connection: Connection
  readonly derived: Derived
  readonly explanations: Explanations
  readonly assignments: Assignments
  readonly agreement: Agreement
  readonly comments: Comments
  readonly commentPlaces: CommentPlaces
  readonly authors: Authors
  readonly undo: Y.UndoManager
  readonly people: LiveValue<readonly PersonHere[]>
  /**
   * What this person may change now. Nothing until the first content has come, while the report is locked or
   * sealed, and once the server ended the connection for good. Whoever has to sign in again goes on as with no
   * connection, and so does whoever was refused until the report is open again: nothing that they type is lost.
   */
  readonly writable = new LiveValue<Writable>(NOTHING_WRITABLE)
  /** A basic figure (基础数据) that somebody asked to see; whoever shows it sets it back to null. */
  readonly askedFact = new LiveValue<AskedFact | null>(null)
  /** What somebody asked to share out; whoever asks whom sets it back to null. */
  readonly askedAssignment = new LiveValue<AskedAssignment | null>(null)
  /** What somebody typed for a section after it had closed; whoever keeps drafts sets it back to null. */
  readonly late = new LiveValue<LateWords | null>(null)
  /** What this person typed into a paragraph that somebody took away meanwhile: it stands as one of its own now. */
  readonly stranded = new LiveValue<LateWords | null>(null)
  /** What the places with unsaved edits said before. */
  readonly before: BeforeEdits
  /** Identity for carets. The server overwrites it for everybody else with what the session says. */
  readonly user: { readonly id: string; readonly name: string; readonly color: string }
  readonly #stopComposition: () => void

  constructor(id: string, me: Me, origin: string) {
    this.id = id
    this.me = me
    this.user = { id: me.id, name: me.display, color: personColor(me.id) }
    this.connection = new Connection(origin, id, this.doc)
    this.derived = new Derived(this.doc, new CheckThread(this.doc))
    this.explanations = new Explanations(id, this.derived.findings, this.connection.explained)
    this.assignments = new Assignments(id, this.connection.assigned)
    this.agreement = new Agreement(id, this.connection, new Drafts(localStorage, 'agreement', me.id, id))
    this.comments = new Comments(id, this.connection, new CommentDrafts(localStorage, me.id, id))
    this.commentPlaces = new CommentPlaces(this.doc, this.derived.content, this.comments)
    this.authors = new Authors(id, this.derived.content, this.connection.saved)
    this.undo = createUndoHistory(this.doc, EDIT_ORIGIN)
    this.awareness.setLocalStateField('user', this.user)
    this.people = new LiveValue<readonly PersonHere[]>(readPeople(this.awareness))
    this.awareness.on('change', () => this.people.set(readPeople(this.awareness)))
    this.before = new BeforeEdits(this.report, this.connection, this.derived.content)
    for (const value of [this.connection.opened, this.connection.ended, this.connection.rights]) value.watch(() => this.#decide())
    this.doc.on('afterTransaction', (transaction) => this.#keepStranded(transaction))
    this.undo.on('stack-item-added', ({ stackItem }) => stackItem.meta.set(UNDO_PLACE, this.place))
    this.#stopComposition = watchComposition(document, (composing) => this.#composing(composing))
    addEventListener('beforeunload', this.#warn)
  }

  /** For the caret extension of the editors. */
  get provider(): WebsocketProvider {
    return this.connection.provider
  }

  get awareness(): Awareness {
    return this.connection.provider.awareness
  }

  /** This person's own place, as last told to colleagues. */
  get place(): PersonPlace | null {
    return (this.awareness.getLocalState()?.['place'] as PersonPlace | undefined) ?? null
  }

  /** Tells colleagues where this person is; null = nowhere in particular. */
  setPlace(place: PersonPlace | null): void {
    this.awareness.setLocalStateField('place', place)
  }

  /** What the server lets this person do; nothing before it said so. */
  get rights(): Rights {
    return this.connection.rights.get() ?? NO_RIGHTS
  }

  /** @param where a root of the document, or a place: `rowPlace(id)`. */
  mayChange(where: string): boolean {
    return covers(this.writable.get(), where)
  }

  /**
   * Changes the document in one transaction that this person can undo.
   * @param where what the change concerns: a root, or the place of a row; ROOT_CELLS is all tables with their rows.
   * @returns false, with nothing changed, while that may not be changed.
   */
  edit(where: string, change: () => void): boolean {
    if (!this.mayChange(where)) return false
    this.doc.transact(change, EDIT_ORIGIN)
    return true
  }

  /** Like {@link edit}, as a step of its own: what was typed just before or after is undone separately. */
  editStep(where: string, change: () => void): boolean {
    this.undo.stopCapturing()
    const done = this.edit(where, change)
    this.undo.stopCapturing()
    return done
  }

  undoStep(): void {
    if (this.isWritable) this.undo.undo()
  }

  redoStep(): void {
    if (this.isWritable) this.undo.redo()
  }

  /** Whether this person may change anything now. */
  get isWritable(): boolean {
    return this.writable.get().scope.length > 0
  }

  /** Leaves the report. What is not saved yet is saved first, in the background. */
  close(): void {
    this.#stopComposition()
    this.connection.release()
    this.derived.close()
    this.commentPlaces.close()
    this.authors.close()
    this.awareness.setLocalState(null)
    // Nothing more will be saved on a line that ended; whoever keeps drafts has seen to it.
    if (!this.isUnsaved || this.connection.ended.get()) return this.#destroy()
    const { saved, ended } = this.connection
    const values = [saved, ended]
    const finish = () => {
      if (this.isUnsaved && ended.get() === null) return
      for (const stop of stops) stop()
      this.#destroy()
    }
    const stops = values.map((value) => value.watch(finish))
  }

  /** There are edits that only this page has. */
  get isUnsaved(): boolean {
    return isUnsaved(this.connection.saved.get(), this.connection.ended.get())
  }

  #destroy(): void {
    removeEventListener('beforeunload', this.#warn)
    this.connection.close()
    this.doc.destroy()
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.isUnsaved) event.preventDefault()
  }

  #decide(): void {
    const { scope, except, status } = this.rights
    const { opened, ended } = this.connection
    const end = ended.get()
    const isOn = end === null || end.reaction === 'sign-in' || end.reaction === 'reopen'
    const isOpen = opened.get() && isOn && status === 'open'
    this.writable.set(isOpen ? keepEqual(this.writable.get(), { scope, except }) : NOTHING_WRITABLE)
    // A lock may be lifted again; what was taken from this person is not theirs to take back either.
    forgetForbidden(this.undo, (place) => covers({ scope, except }, place))
  }

  #keepStranded(transaction: Y.Transaction): void {
    const { incoming } = this.connection
    if (incoming === null || transaction.local) return
    for (const { root, at, words } of strandedWords(transaction, incoming).toReversed()) {
      const late = { section: root.slice(root.indexOf('/') + 1), words }
      const fragment = this.report.section(late.section)
      const put = () => writeFragment(fragment, [expand(words)], Math.min(at, fragment.length))
      // Nothing can be written there any more: a draft.
      if (this.editStep(root, put)) this.stranded.set(late)
      else this.late.set(late)
    }
  }

  #composing(composing: boolean): void {
    if (composing) this.connection.hold()
    else this.connection.release()
    this.derived.setComposing(composing)
  }
}
