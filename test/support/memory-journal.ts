import type { AppendOutcome, Journal, JournalEntry, StoredDocument } from '@gongping/server/store/store.ts'

interface Log {
  seq: number
  locked: boolean
  readonly rows: { readonly seq: number; readonly update: Uint8Array }[]
  snapshot: StoredDocument['snapshot']
}

/**
 * The journal port in memory, with a disk that tests can stall and break. It passes the same contract suite as
 * the real adapters, so that what is shown with it holds for them.
 */
export class MemoryJournal implements Journal {
  private readonly logs = new Map<string, Log>()
  private stalled: (() => void)[] | null = null
  private broken = false
  /** Every update that was ever committed, whatever the report. */
  readonly appended: Uint8Array[] = []
  loads = 0
  /** Appends asked for and not answered yet. */
  underWay = 0

  create(reportId: string, seed: Uint8Array): void {
    this.logs.set(reportId, { seq: 1, locked: false, rows: [{ seq: 1, update: seed }], snapshot: null })
  }

  lock(reportId: string): void {
    this.log(reportId).locked = true
  }

  /** Appends wait from now on until `resume`. */
  stall(): void {
    this.stalled ??= []
  }

  resume(): void {
    const waiting = this.stalled ?? []
    this.stalled = null
    waiting.forEach((proceed) => proceed())
  }

  break(): void {
    this.broken = true
  }

  repair(): void {
    this.broken = false
  }

  async load(reportId: string): Promise<StoredDocument | null> {
    this.loads++
    const log = this.logs.get(reportId)
    if (!log) return null
    const after = log.rows.filter(({ seq }) => seq > (log.snapshot?.seq ?? 0))
    return { snapshot: log.snapshot, updates: after.map(({ update }) => update), seq: log.seq }
  }

  async append(reportId: string, _batch: string, updates: readonly JournalEntry[]): Promise<AppendOutcome> {
    this.underWay++
    const { stalled } = this
    if (stalled) await new Promise<void>((resolve) => stalled.push(resolve))
    this.underWay--
    if (this.broken) throw new Error('the disk is full')
    const log = this.logs.get(reportId)
    if (!log) return { kind: 'refused', reason: 'unknown' }
    if (log.locked) return { kind: 'refused', reason: 'locked' }
    for (const entry of updates) {
      const update = entry.update.slice()
      log.rows.push({ seq: ++log.seq, update })
      this.appended.push(update)
    }
    return { kind: 'committed', seq: log.seq }
  }

  async saveSnapshot(reportId: string, seq: number, state: Uint8Array): Promise<void> {
    this.log(reportId).snapshot = { seq, state }
  }

  private log(reportId: string): Log {
    const log = this.logs.get(reportId)
    if (!log) throw new Error(`no report ${reportId}`)
    return log
  }
}
