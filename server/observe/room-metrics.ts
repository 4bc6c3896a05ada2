import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { closeCode } from '@gongping/shared/protocol/close-codes.ts'

const KIB = 1024

export interface Commit {
  readonly updates: number
  readonly bytes: number
  readonly milliseconds: number
}

export interface Compaction {
  /** Rows of the log that the snapshot stands for. */
  readonly rows: number
  readonly bytes: number
  readonly milliseconds: number
}

/** What happens in rooms, in numbers. Durations come in milliseconds, as they are measured. */
export class RoomMetrics {
  readonly #commitSeconds: Histogram
  readonly #commitUpdates: Histogram
  readonly #commitBytes: Histogram
  readonly #acknowledgements: Histogram
  readonly #compactionSeconds: Histogram
  readonly #compactedRows: Counter
  readonly #snapshotBytes: Counter
  readonly #refusals: Counter
  readonly #bans: Counter
  readonly #troubles: Counter
  readonly #inTrouble: Gauge
  readonly #renewals: Counter
  readonly #catchUps: Counter
  readonly #failures: Counter

  constructor(registry: Registry) {
    const registers = [registry]
    const histogram = (name: string, help: string, buckets: number[]) => new Histogram({ name, help, buckets, registers })
    const counter = (name: string, help: string) => new Counter({ name, help, registers })
    const short = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 2, 10]
    this.#commitSeconds = histogram('gongping_commit_seconds', 'From an append to its fsync.', short)
    this.#commitUpdates = histogram('gongping_commit_updates', 'Updates of one append.', [1, 2, 5, 10, 20, 50, 100, 200, 500])
    this.#commitBytes = histogram(
      'gongping_commit_bytes',
      'Size of one append.',
      [1 / 16, 1 / 4, 1, 4, 16, 64, 256, 1024, 4096].map((kib) => kib * KIB),
    )
    this.#acknowledgements = histogram('gongping_acknowledgement_seconds', 'From a barrier to its answer.', short)
    this.#compactionSeconds = histogram(
      'gongping_compaction_seconds',
      'Making one snapshot and proving it.',
      [0.01, 0.05, 0.25, 1, 5, 30],
    )
    this.#compactedRows = counter('gongping_compacted_rows_total', 'Rows of the log that went into snapshots.')
    this.#snapshotBytes = counter('gongping_snapshot_bytes_total', 'Size of the snapshots made.')
    this.#refusals = new Counter({
      name: 'gongping_refusals_total',
      help: 'Connections closed because of what they sent, by close code.',
      labelNames: ['code'],
      registers,
    })
    this.#bans = counter('gongping_bans_total', 'People refused too often, who may not come back for a while.')
    this.#troubles = counter('gongping_storage_troubles_total', 'Times that storage began to fail for a report.')
    this.#inTrouble = new Gauge({ name: 'gongping_rooms_in_trouble', help: 'Open reports whose storage fails.', registers })
    this.#renewals = counter('gongping_renewals_total', 'Documents of open reports built again from the log.')
    this.#catchUps = counter('gongping_catch_ups_total', 'Slow readers that got at once what they missed.')
    this.#failures = counter('gongping_room_failures_total', 'Errors of our own in rooms.')
  }

  committed({ updates, bytes, milliseconds }: Commit): void {
    this.#commitSeconds.observe(milliseconds / 1000)
    this.#commitUpdates.observe(updates)
    this.#commitBytes.observe(bytes)
  }

  acknowledged(milliseconds: number): void {
    this.#acknowledgements.observe(milliseconds / 1000)
  }

  compacted({ rows, bytes, milliseconds }: Compaction): void {
    this.#compactionSeconds.observe(milliseconds / 1000)
    this.#compactedRows.inc(rows)
    this.#snapshotBytes.inc(bytes)
  }

  refused(code: number): void {
    this.#refusals.inc({ code: closeCode(code) ? String(code) : 'other' })
  }

  banned(): void {
    this.#bans.inc()
  }

  storageTrouble(): void {
    this.#troubles.inc()
  }

  roomsInTrouble(rooms: number): void {
    this.#inTrouble.set(rooms)
  }

  renewed(): void {
    this.#renewals.inc()
  }

  caughtUp(): void {
    this.#catchUps.inc()
  }

  failed(): void {
    this.#failures.inc()
  }
}
