import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { SEED_CLIENT_ID } from '@gongping/shared/report/shape.ts'
import type { Head } from '../store/report-head.ts'
import type { Journal, StoredReport } from '../store/store.ts'
import { CommitQueue, type Queued } from './commit-queue.ts'
import { type Author, Edit } from './edit.ts'
import { SERVER } from './gate.ts'
import { Inbox } from './inbox.ts'
import { LIMITS } from './limits.ts'
import { LiveReport, type Verdict, type Writer } from './live-report.ts'
import { loadPatiently } from './load-patiently.ts'
import { Lull } from './lull.ts'
import type { Reader } from './reader.ts'
import { TOO_LARGE } from './refused.ts'
import { retake } from './retake.ts'
import type { RightsBook } from './rights-book.ts'
import type { RoomDocumentEvents } from './room-document-events.ts'
import { type Known, knownOf, replayInTurns, stateVectorWithout } from './stored-report.ts'
import type { Timers } from './timers.ts'

/** A document that nobody needed for so long is thrown away: it costs ten times its bytes. */
const COOL_MS = 60_000

export interface RoomDocumentOptions {
  readonly reportId: string
  readonly journal: Journal
  readonly timers: Timers
  readonly newBatch: () => string
  readonly speakerOf: (clientId: number) => string | undefined
  readonly events: RoomDocumentEvents
}

/**
 * The report of a room: where its log ends, what waits to be appended, and, only while somebody edits it, its live
 * document. Whatever goes wrong with the document (a refused update touched it, somebody else wrote to the log, the
 * terms changed), it is thrown away and built again from the log, and what had not been committed is judged anew.
 */
export class RoomDocument {
  readonly #options: RoomDocumentOptions
  readonly #queue: CommitQueue<Author>
  readonly #inbox = new Inbox()
  #live: LiveReport | null = null
  #known: Known
  /** What had been let in before the document went wrong once more. */
  #carried: readonly Queued<Author>[] = []
  #isRenewing = false
  /** The log could not be read just now. */
  #isLogAway = false
  /** How often others turned out to have written to the log, or changed the terms. */
  #moves = 0
  #isClosed = false
  readonly #cooling: Lull

  /** @param stored is not kept: a report that is only read costs no more than what is known of it. */
  constructor(stored: StoredReport, options: RoomDocumentOptions) {
    const { events, timers } = options
    this.#options = options
    this.#known = knownOf(stored)
    this.#cooling = new Lull(timers, COOL_MS, () => this.#coolIfIdle())
    this.#queue = new CommitQueue<Author>({ ...options, head: stored.head }, timers, {
      committed: (commit) => {
        this.#known.bytes += commit.bytes
        events.committed(commit)
      },
      stale: () => void this.#renew(),
      trouble: (error) => events.trouble(error),
      window: () => events.window(),
    })
  }

  get head(): Head {
    return this.#queue.head
  }

  get isLive(): boolean {
    return this.#live !== null
  }

  /** Nothing waits for the disk or for the document. */
  get isIdle(): boolean {
    return this.#queue.isEmpty && this.#inbox.isEmpty && !this.#isRenewing
  }

  get isTroubled(): boolean {
    return this.#queue.isTroubled || this.#isLogAway
  }

  /** A snapshot made what is stored smaller by so many bytes. */
  shrink(bytes: number): void {
    this.#known.bytes -= bytes
  }

  get waiting(): { updates: number; bytes: number } {
    return { updates: this.#queue.length, bytes: this.#queue.bytes + this.#inbox.bytes }
  }

  /** More waits than should: nothing more ought to be read from anybody here. */
  get isOverfull(): boolean {
    return this.#queue.bytes > LIMITS.queue || this.#inbox.bytes > LIMITS.inbox
  }

  authorOf(clientId: number): string | undefined {
    return clientId === SEED_CLIENT_ID ? SERVER : this.#known.authors.get(clientId)
  }

  /** Who may do what in it, by what was read from the log last. */
  get rights(): RightsBook {
    return this.#known.rights
  }

  /** What is on disk, encoded: who was told of more would keep it to themselves, and that may yet be refused. */
  stateVector(): Uint8Array {
    return this.#live ? stateVectorWithout(this.#live.doc, this.#queue.updates()) : this.#known.stateVector
  }

  /** Runs with the live document there, in the order of asking, at once if it is; `otherwise` if that never happens. */
  whenLive(bytes: number, run: () => void, otherwise?: () => void): void {
    if (this.#isClosed) return otherwise?.()
    this.#cooling.touch()
    if (this.#live && this.#inbox.isEmpty && !this.#isRenewing) return run()
    this.#inbox.put(bytes, run, otherwise)
    if (!this.#live) void this.#renew()
  }

  /** Runs in the order of asking, with or without a document. */
  inOrder(run: () => void, otherwise?: () => void): void {
    if (this.#isClosed) otherwise?.()
    else if (this.#inbox.isEmpty && !this.#isRenewing) run()
    else this.#inbox.put(0, run, otherwise)
  }

  /** Judges an update and lets it in. Only with the document there. */
  take(author: Author, update: Uint8Array): Verdict {
    const writer = this.#writer(author)
    if (!this.#live) throw new Error('no document to take an update into')
    if (this.#known.bytes + update.byteLength > LIMITS.document) return TOO_LARGE
    const verdict = this.#live.take(update, writer)
    if (verdict.kind === 'taken') {
      this.#queue.push(author, update, verdict.change && { ...verdict.change, personId: writer.personId })
    }
    if (verdict.kind === 'refused' && verdict.tainted) void this.#renew()
    return verdict
  }

  /** Lets an edit of the server in, as what it does to the document that is here now. Only with the document there. */
  make(edit: Edit): Verdict {
    const update = this.#live && edit.write(this.#live.doc)
    return update ? this.take(edit, update) : { kind: 'taken', change: null }
  }

  /** Hands over what a page lacks once all of it is on disk; null for bytes that are no state vector. */
  missing(stateVector: Uint8Array, run: (update: Uint8Array | null) => void): void {
    this.whenLive(stateVector.byteLength, () => {
      const live = this.#live
      const update = live?.missing(stateVector) ?? null
      // Built anew: what it was made of may have been refused.
      this.afterCommit(() => (live === this.#live ? run(update) : this.missing(stateVector, run)))
    })
  }

  afterCommit(run: () => void, otherwise?: () => void): void {
    this.#queue.afterCommit(run, otherwise)
  }

  /** Resolves once everything received so far is on disk: true; or false if that never happens. */
  durable(): Promise<boolean> {
    return new Promise((resolve) => {
      const lost = (): void => resolve(false)
      this.inOrder(() => this.#queue.afterCommit(() => resolve(true), lost), lost)
    })
  }

  /** Reads the document with everything in it that was let in, durable or not; null without one. */
  read<T>(reader: Reader<T>): T | null {
    return this.#live && reader(this.#live.doc, this.head.seq)
  }

  /** Somebody saw the log end elsewhere. */
  meet(head: Head | undefined): void {
    // An append that is under way finds out by itself.
    if (!this.#isKnown(head) && !this.#queue.isAppending) void this.#renew()
  }

  /** Whether nobody else has changed the log, asked now, since this document was last read from it. */
  async isUpToDate(): Promise<boolean> {
    const { journal, reportId } = this.#options
    const moves = this.#moves
    const head = (await journal.heads([reportId])).get(reportId)
    // What is new may be what this side is just appending.
    if (!this.#isKnown(head)) await this.#queue.whenStill()
    const isKnown = this.#isKnown(head)
    if (!isKnown) void this.#renew()
    return isKnown && moves === this.#moves
  }

  #isKnown(head: Head | undefined): boolean {
    const { seq, terms, epoch } = this.head
    return head !== undefined && head.seq <= seq && head.terms === terms && head.epoch === epoch
  }

  close(): void {
    this.#isClosed = true
    this.#cooling.stop()
    this.#queue.close()
    this.#inbox.drop()
    this.#drop()
  }

  async #renew(): Promise<void> {
    if (this.#isRenewing || this.#isClosed) return
    this.#isRenewing = true
    try {
      await this.#goOnFromLog()
    } catch (error) {
      // A log that can't be read as a document is this report's trouble and nobody else's.
      this.#isRenewing = false
      this.#options.events.failed(error)
      this.#options.events.ended(CLOSE.storageDown)
    }
  }

  async #goOnFromLog(): Promise<void> {
    const { events } = this.#options
    const wasLive = this.isLive
    this.#drop()
    await this.#queue.whenStill()
    const queued = [...this.#queue.takeBack(), ...this.#carried]
    this.#carried = []
    const stored = await this.#load()
    if (!stored || !this.#adopt(stored)) {
      this.#isRenewing = false
      for (const item of queued) if ('otherwise' in item) item.otherwise()
      if (!this.#isClosed) events.ended(stored ? CLOSE.restored : CLOSE.unknownReport)
      return
    }
    if (queued.length > 0 || !this.#inbox.isEmpty) await this.#build(stored)
    // What is refused from here on makes the document be built once more.
    this.#isRenewing = false
    this.#carried = retake(queued, {
      isLive: () => this.isLive,
      take: (author, update) => (author instanceof Edit ? this.make(author) : this.take(author, update)),
      wait: ({ run, otherwise }) => this.#queue.afterCommit(run, otherwise),
      refused: (author, verdict) => events.refused(author, verdict),
    })
    this.#inbox.run(() => this.#live !== null)
    events.renewed(wasLive)
  }

  #load(): Promise<StoredReport | null> {
    const { journal, reportId, timers, events } = this.#options
    const trouble = (error: unknown): void => {
      this.#isLogAway = error !== null
      events.trouble(error)
    }
    return loadPatiently(journal, reportId, { timers, trouble, isOver: () => this.#isClosed })
  }

  #writer({ person }: Author): Writer {
    const { scope, except } = this.rights.of(person.id)
    return { personId: person.id, scope, except, isShut: this.head.status !== 'open' }
  }

  /** Goes on from what the log says now. @returns false if it is another document by now. */
  #adopt(stored: StoredReport): boolean {
    const { head } = this
    if (this.#isClosed || stored.head.epoch !== head.epoch) return false
    this.#queue.head = stored.head
    this.#known = knownOf(stored)
    if (stored.head.seq === head.seq && stored.head.terms === head.terms) return true
    this.#moves++
    this.#options.events.movedOn()
    return true
  }

  async #build(stored: StoredReport): Promise<void> {
    const doc = await replayInTurns(stored)
    if (this.#isClosed) return doc.destroy()
    this.#live = new LiveReport(doc, this.#known.authors, this.#options.speakerOf)
    this.#cooling.touch()
  }

  #coolIfIdle(): void {
    if (this.isIdle) this.#drop()
    else this.#cooling.touch()
  }

  #drop(): void {
    if (!this.#live) return
    this.#known.stateVector = this.stateVector()
    this.#live.destroy()
    this.#live = null
  }
}
