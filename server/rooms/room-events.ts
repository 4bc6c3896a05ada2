/** What rooms tell whoever watches (metrics, log). Ids and numbers only, never text of a report. */
export interface RoomEvents {
  opened(reportId: string): void
  closed(reportId: string): void
  /** One append reached the disk. */
  committed(reportId: string, commit: { updates: number; bytes: number; milliseconds: number }): void
  /** A barrier was answered, so long after it came. */
  acknowledged(milliseconds: number): void
  refused(reportId: string, personId: string, closeCode: number, reason: string): void
  /** Somebody was refused too often and may not come back for a while. */
  banned(reportId: string, personId: string): void
  /** Storage fails and is tried again; null: it works again. Nothing acknowledged is lost. */
  trouble(reportId: string, error: unknown): void
  /** The document was built again from the log: it had been touched by a refused update, or others wrote too. */
  renewed(reportId: string): void
  /** A reader that was too slow for single frames got what it missed at once. */
  caughtUp(reportId: string): void
  compacted(reportId: string, snapshot: { rows: number; bytes: number; milliseconds: number }): void
  /** Something of our own went wrong. */
  failed(reportId: string, error: unknown): void
}
