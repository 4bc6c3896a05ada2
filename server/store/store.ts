import type { Grade } from '@gongping/shared/scoring/score-sheet.ts'

/**
 * What the server keeps. One interface, several adapters, one contract suite (test/contract).
 * The store knows nothing of rooms, sockets or what stands inside an update.
 */
export interface Store {
  readonly journal: Journal
  readonly reports: Reports
  /** Proves that a commit reaches the disk; rejects when it does not. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** The log of every report's updates: append only, in one total order per report. */
export interface Journal {
  /**
   * Everything needed to rebuild a report: the newest snapshot and all that was appended after it.
   * @returns null if there is no such report. That is an error for the caller, never a new empty document.
   */
  load(reportId: string): Promise<StoredDocument | null>
  /**
   * Appends updates in order and resolves once they are on disk (fsynced), or were refused as a whole.
   * Appends of all reports that arrive while one commit runs share the next one.
   * Rejects only when the storage fails; then nothing of it is on disk, or all of it under `batch`.
   */
  append(reportId: string, batch: string, updates: readonly JournalEntry[]): Promise<AppendOutcome>
  /** Keeps the state that results from replaying everything up to `seq`. The log rows stay. */
  saveSnapshot(reportId: string, seq: number, state: Uint8Array): Promise<void>
}

export interface StoredDocument {
  readonly snapshot: { readonly seq: number; readonly state: Uint8Array } | null
  /** After the snapshot, in order. */
  readonly updates: readonly Uint8Array[]
  /** Sequence number of the last update. */
  readonly seq: number
}

export interface JournalEntry {
  readonly personId: string
  readonly update: Uint8Array
}

export type AppendOutcome =
  | { readonly kind: 'committed'; readonly seq: number }
  /** The report was locked or deleted before the commit: nothing was written. Checked inside the append. */
  | { readonly kind: 'refused'; readonly reason: 'locked' | 'unknown' }

export interface Reports {
  /** Creates the record and its log with the seed as first entry, in one transaction. */
  create(report: NewReport): Promise<void>
  /** Newest change first. */
  list(): Promise<ReportRecord[]>
  /** What lists show; written by the server a moment after a report came to rest. */
  saveSummary(id: string, summary: Summary): Promise<void>
}

export interface NewReport {
  readonly id: string
  readonly template: string
  readonly title: string
  readonly year: number
  readonly unit: string
  readonly createdBy: string
  readonly seed: Uint8Array
}

export interface ReportRecord {
  readonly id: string
  readonly template: string
  readonly title: string
  readonly year: number
  readonly unit: string
  readonly createdBy: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly updatedBy: string
  /** As of the last quiet moment; null until there was one. */
  readonly summary: Pick<Summary, 'total' | 'grade' | 'errors'> | null
}

export interface Summary {
  readonly title: string
  readonly year: number
  readonly unit: string
  /** null where nothing can be totalled. */
  readonly total: string | null
  readonly grade: Grade | null
  /** Findings of severity "error". */
  readonly errors: number
}
