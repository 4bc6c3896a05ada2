import type { AppendOutcome, Journal, JournalEntry } from '../store/store.ts'

/** An update that was applied to the live document and waits for the disk. */
export interface Pending<Author> extends JournalEntry {
  readonly author: Author
}

export interface CommitEvents<Author> {
  /** All of these are on disk: now, and not earlier, others may see them. */
  committed(entries: readonly Pending<Author>[], milliseconds: number): void
  /** Nothing of these is on disk, nor of anything queued after them. The queue is closed for good. */
  failed(reason: CommitFailure): void
}

export type CommitFailure =
  | { readonly kind: 'storage'; readonly error: unknown }
  | { readonly kind: 'refused'; readonly outcome: Extract<AppendOutcome, { kind: 'refused' }> }

interface Waiter {
  readonly position: number
  readonly run: () => void
  readonly otherwise: () => void
}

/**
 * Updates of one report on their way to the journal, in order, at most one append under way: what arrives while
 * the disk works goes together into the next append. An idle queue appends at the end of the current turn.
 *
 * Positions count updates since the queue began; whoever waits for position n waits for the first n updates.
 */
export class CommitQueue<Author> {
  private readonly journal: Journal
  private readonly reportId: string
  private readonly newBatch: () => string
  private readonly events: CommitEvents<Author>
  private queued: Pending<Author>[] = []
  private underWay = 0
  private scheduled = false
  private closed = false
  private committed = 0
  private waiters: Waiter[] = []

  constructor(journal: Journal, reportId: string, newBatch: () => string, events: CommitEvents<Author>) {
    this.journal = journal
    this.reportId = reportId
    this.newBatch = newBatch
    this.events = events
  }

  /** Position of the newest update. */
  get position(): number {
    return this.committed + this.underWay + this.queued.length
  }

  get isIdle(): boolean {
    return this.position === this.committed
  }

  push(entry: Pending<Author>): void {
    this.queued.push(entry)
    this.schedule()
  }

  /** Runs once everything that is in the queue now is on disk, at once if it is; `otherwise` if that fails. */
  afterCommit(run: () => void, otherwise: () => void = () => {}): void {
    const { position } = this
    if (position === this.committed) run()
    else if (this.closed) otherwise()
    else this.waiters.push({ position, run, otherwise })
  }

  private schedule(): void {
    if (this.scheduled || this.underWay > 0 || this.closed) return
    this.scheduled = true
    setImmediate(() => {
      this.scheduled = false
      void this.append()
    })
  }

  private async append(): Promise<void> {
    const entries = this.queued
    this.queued = []
    this.underWay = entries.length
    const began = performance.now()
    try {
      const outcome = await this.journal.append(this.reportId, this.newBatch(), entries)
      if (outcome.kind === 'refused') return this.fail({ kind: 'refused', outcome })
    } catch (error) {
      return this.fail({ kind: 'storage', error })
    }
    this.underWay = 0
    this.committed += entries.length
    this.events.committed(entries, performance.now() - began)
    this.release()
    if (this.queued.length > 0) void this.append()
  }

  private release(): void {
    while (this.waiters[0] && this.waiters[0].position <= this.committed) this.waiters.shift()?.run()
  }

  private fail(reason: CommitFailure): void {
    this.closed = true
    this.events.failed(reason)
    for (const { otherwise } of this.waiters.splice(0)) otherwise()
  }
}
