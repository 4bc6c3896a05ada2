import type { Head } from '../store/report-head.ts'
import type { Journal } from '../store/store.ts'
import type { Timers } from './timers.ts'

/** How often the database is asked. */
const EVERY_MS = 2_000

export interface Watched {
  /** The reports that are open; nothing is asked while there are none. */
  readonly reportIds: () => readonly string[]
  /** What the database says; undefined: there is no such report any more. */
  readonly seen: (reportId: string, head: Head | undefined) => void
}

/**
 * Notices what other processes do with reports that are open here: the administration command locks or restores one,
 * another server writes to it. An append would notice by itself; this is for those who only read.
 */
export class HeadWatch {
  readonly #journal: Journal
  readonly #timers: Timers
  readonly #watched: Watched
  #isWatching = false

  constructor(journal: Journal, timers: Timers, watched: Watched) {
    this.#journal = journal
    this.#timers = timers
    this.#watched = watched
  }

  /** Looks from now on, as long as anything is open. */
  keepWatching(): void {
    if (this.#isWatching) return
    this.#isWatching = true
    this.#timers.after(EVERY_MS, () => {
      this.#isWatching = false
      const reportIds = this.#watched.reportIds()
      if (reportIds.length === 0) return
      void this.look(reportIds)
      this.keepWatching()
    })
  }

  async look(reportIds: readonly string[]): Promise<void> {
    try {
      const heads = await this.#journal.heads(reportIds)
      for (const id of reportIds) this.#watched.seen(id, heads.get(id))
    } catch {
      // Storage that is away says nothing about the reports; whoever writes notices by themselves.
    }
  }
}
