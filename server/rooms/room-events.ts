/** What rooms tell whoever watches (metrics, log). Ids and numbers only, never text of a report. */
export interface RoomEvents {
  opened(reportId: string): void
  closed(reportId: string): void
  committed(reportId: string, updates: number, milliseconds: number): void
  refused(reportId: string, personId: string, closeCode: number, reason: string): void
  /** Storage failed or the room broke; everybody was sent away to come back, and nothing acknowledged is lost. */
  failed(reportId: string, error: unknown): void
}
