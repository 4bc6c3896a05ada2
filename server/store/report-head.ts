import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'

/**
 * The end of a report's log, and the terms on which it goes on. An append names the head that its updates were
 * judged by, and is done only if that is still the head: whatever other processes do, no edit gets in that was
 * judged by an older state, and a lock or a withdrawn right is an exact cut between two edits.
 */
export interface Head {
  /** Sequence number of the last update; the seed has 1. */
  readonly seq: number
  /** Hash chain over every update up to and with `seq`: SHA-256, 32 bytes (hash-chain.ts). */
  readonly hash: Uint8Array
  readonly status: ReportStatus
  /** Grows with every change of status and rights. */
  readonly terms: number
  /** Grows when the report is put back from a backup: documents of an earlier epoch must not be merged into it. */
  readonly epoch: number
  /** Version of the document's shape (shared/report/shape.ts). */
  readonly schema: number
}
