import type { Head } from '../store/report-head.ts'
import type { AppendOutcome, Journal, JournalEntry } from '../store/store.ts'
import type { Timers } from './timers.ts'

/** An update that was let in and may yet be refused. */
export interface Received<Author> {
  readonly author: Author
  /**
   * As it came. What it did to the live document depends on what comes before it in the queue: if that is refused after
   * all, this is to be judged and applied as if that had never been.
   */
  readonly received: Uint8Array
}

/** An update that was applied to the live document and waits for the disk. */
export interface Pending<Author> extends JournalEntry, Received<Author> {}

/** Somebody who waits until everything before is on disk. */
export interface Waiter {
  readonly run: () => void
  readonly otherwise: () => void
}

/** Of what was only received, all was said before. */
export type Queued<Author> = Pending<Author> | Received<Author> | Waiter

export interface Commit<Author> {
  readonly entries: readonly Pending<Author>[]
  /** Who waited for them. */
  readonly done: readonly Waiter[]
  readonly bytes: number
  readonly milliseconds: number
}

export interface CommitEvents<Author> {
  /** All of it is on disk: now, and not earlier, others may see it and `done` may run. */
  committed(commit: Commit<Author>): void
  /** The log goes on from another head, or is gone. Nothing was written; everything is still in the queue. */
  stale(): void
  /** Storage fails and is tried again; null: it works again. */
  trouble(error: unknown): void
  /** Milliseconds between the beginnings of two commits. */
  window(): number
}

const FIRST_RETRY_MS = 100
const LAST_RETRY_MS = 5_000

/**
 * Updates of one report on their way to the journal, in order, at most one append under way: what arrives while
 * the disk works, or within the room's window, goes together into the next append. While storage fails, the same
 * append is tried again and again: the journal does a batch once, however often it is asked.
 */
export class CommitQueue<Author> {
  /** The end of the log that the live document stands on. */
  head: Head
  readonly #journal: Journal
  readonly #reportId: string
  readonly #newBatch: () => string
  readonly #events: CommitEvents<Author>
  readonly #timers: Timers
  #queued: Queued<Author>[] = []
  #bytes = 0
  #state: 'still' | 'scheduled' | 'appending' | 'closed' = 'still'
  #lastBegan = Number.NEGATIVE_INFINITY
  #troubled = false
  #stillness: (() => void)[] = []

  constructor(
    log: { readonly journal: Journal; readonly reportId: string; readonly head: Head; readonly newBatch: () => string },
    timers: Timers,
    events: CommitEvents<Author>,
  ) {
    this.#journal = log.journal
    this.#reportId = log.reportId
    this.head = log.head
    this.#newBatch = log.newBatch
    this.#timers = timers
    this.#events = events
  }

  get isEmpty(): boolean {
    return this.#queued.length === 0
  }

  /** Updates that wait. */
  get length(): number {
    return this.#queued.length
  }

  get bytes(): number {
    return this.#bytes
  }

  /** What is not on disk yet. */
  updates(): Uint8Array[] {
    return this.#queued.flatMap((item) => ('update' in item ? [item.update] : []))
  }

  get isAppending(): boolean {
    return this.#state === 'appending'
  }

  /** Storage fails at the moment. */
  get isTroubled(): boolean {
    return this.#troubled
  }

  /** @param entry what was new in it; null if nothing was. */
  push(author: Author, update: Uint8Array, entry: JournalEntry | null): void {
    if (!entry && this.isEmpty) return
    // On top of nothing but the log it is as good as what it did.
    const received = entry && this.isEmpty ? entry.update : update.slice()
    this.#queued.push({ ...entry, author, received })
    this.#bytes += received.byteLength
    this.#schedule()
  }

  /** Runs once everything that is in the queue now is on disk, at once if it is; `otherwise` if that never happens. */
  afterCommit(run: () => void, otherwise: () => void = () => {}): void {
    if (this.#state === 'closed') otherwise()
    else if (this.isEmpty) run()
    else this.#queued.push({ run, otherwise })
  }

  /** Once no append is under way. */
  whenStill(): Promise<void> {
    return this.isAppending ? new Promise((resolve) => this.#stillness.push(resolve)) : Promise.resolve()
  }

  /** Empties the queue, for somebody who puts back what still holds. Only while no append is under way. */
  takeBack(): Queued<Author>[] {
    const taken = this.#queued
    this.#queued = []
    this.#bytes = 0
    return taken
  }

  /** Nothing goes to the journal from here on. */
  close(): void {
    this.#state = 'closed'
    for (const item of this.takeBack()) if ('otherwise' in item) item.otherwise()
    this.#becomeStill()
  }

  #schedule(): void {
    if (this.#state !== 'still') return
    this.#state = 'scheduled'
    const wait = this.#lastBegan + this.#events.window() - this.#timers.now()
    const begin = (): void => {
      if (this.#state !== 'scheduled') return
      this.#state = 'still'
      if (!this.isEmpty) void this.#append()
    }
    // The whole turn is gathered in any case; a millisecond is the shortest that a timer can wait.
    if (wait < 1) setImmediate(begin)
    else this.#timers.after(wait, begin)
  }

  async #append(): Promise<void> {
    this.#state = 'appending'
    this.#lastBegan = this.#timers.now()
    const count = this.#queued.length
    const entries = this.#queued.filter((item) => 'update' in item)
    const began = performance.now()
    const outcome = await this.#persist({ batch: this.#newBatch(), on: this.head, entries })
    if (this.#isClosed()) return
    this.#state = 'still'
    if (outcome?.kind === 'committed') {
      this.#committed(outcome.head, count, entries, performance.now() - began)
      if (!this.isEmpty) this.#schedule()
    } else this.#events.stale()
    this.#becomeStill()
  }

  #committed(head: Head, count: number, entries: readonly Pending<Author>[], milliseconds: number): void {
    this.head = head
    const later = this.#queued.findIndex((item, at) => at >= count && 'update' in item)
    const stored = this.#queued.splice(0, later < 0 ? this.#queued.length : later)
    for (const item of stored) if ('received' in item) this.#bytes -= item.received.byteLength
    const done = stored.filter((item) => 'run' in item)
    const bytes = entries.reduce((sum, { update }) => sum + update.byteLength, 0)
    this.#events.committed({ entries, done, bytes, milliseconds })
  }

  async #persist(append: Parameters<Journal['append']>[1]): Promise<AppendOutcome | null> {
    for (let pause = FIRST_RETRY_MS; ; pause = Math.min(2 * pause, LAST_RETRY_MS)) {
      try {
        const outcome = await this.#journal.append(this.#reportId, append)
        this.#trouble(null)
        return outcome
      } catch (error) {
        if (this.#isClosed()) return null
        this.#trouble(error)
      }
      await new Promise<void>((resolve) => void this.#timers.after(pause, resolve))
      if (this.#isClosed()) return null
    }
  }

  #trouble(error: unknown): void {
    if (error === null && !this.#troubled) return
    this.#troubled = error !== null
    this.#events.trouble(error)
  }

  #isClosed(): boolean {
    return this.#state === 'closed'
  }

  #becomeStill(): void {
    for (const resolve of this.#stillness.splice(0)) resolve()
  }
}
