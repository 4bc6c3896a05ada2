import type { Journal, StoredReport } from '../store/store.ts'
import type { RoomEvents } from './room-events.ts'
import { bytesOf } from './stored-report.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** For so long the log keeps every single update, for whoever has to explain how a figure came about. */
const KEEP_LOG_MS = 30 * DAY_MS
/** Between the oldest and the newest snapshot one is kept for every so many days: the next place to prune to. */
const SPACING_MS = 10 * DAY_MS

export interface CompactorOptions {
  readonly journal: Journal
  readonly events: RoomEvents
  /** Builds the state that a log amounts to, proven to be the same; rejects otherwise. */
  readonly build: (stored: StoredReport) => Promise<Uint8Array>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/**
 * Keeps logs short: snapshot first, prune last. Reads the database and never the live document, so that a room that
 * went wrong can't spoil what is stored.
 */
export class Compactor {
  readonly #options: CompactorOptions
  readonly #underWay = new Map<string, Promise<number>>()

  constructor(options: CompactorOptions) {
    this.#options = options
  }

  /**
   * Never rejects: a report that can't be compacted stays as it is, and whoever watches is told.
   * @returns by how many bytes the report is smaller for whoever opens it now.
   */
  compact(reportId: string): Promise<number> {
    const known = this.#underWay.get(reportId)
    if (known) return known
    const work = this.#compact(reportId)
      .catch((error: unknown) => {
        this.#options.events.failed(reportId, error)
        return 0
      })
      .finally(() => this.#underWay.delete(reportId))
    this.#underWay.set(reportId, work)
    return work
  }

  async #compact(reportId: string): Promise<number> {
    const { journal, events, build } = this.#options
    const stored = await journal.load(reportId)
    if (!stored || stored.updates.length === 0) return 0
    const began = performance.now()
    const state = await build(stored)
    const milliseconds = performance.now() - began
    await journal.saveSnapshot(reportId, { seq: stored.head.seq, epoch: stored.head.epoch, state })
    events.compacted(reportId, { rows: stored.updates.length, bytes: state.byteLength, milliseconds })
    await this.#tidy(reportId)
    return bytesOf(stored) - state.byteLength
  }

  async #tidy(reportId: string): Promise<void> {
    const { journal, now } = this.#options
    const snapshots = await journal.snapshots(reportId)
    const old = snapshots.findLast(({ at }) => now() - Date.parse(at) > KEEP_LOG_MS)
    if (old) await journal.prune(reportId, old.seq)
    let lastKept = old ? Date.parse(old.at) : Number.NEGATIVE_INFINITY
    for (const { seq, at } of snapshots.slice(0, -1)) {
      if (old && seq <= old.seq) continue
      if (Date.parse(at) - lastKept >= SPACING_MS) lastKept = Date.parse(at)
      else await journal.dropSnapshot(reportId, seq)
    }
  }
}
