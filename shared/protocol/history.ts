import type { ReportContent } from '../report/content.ts'
import type { PersonName } from './http.ts'

/** Most points in one history. */
export const MAX_HISTORY_POINTS = 500

/** `GET /api/reports/{id}/history`: how a report came about (回放). */
export interface ReportHistory {
  /** In the order of the edits; the last one is the report as it is on disk. */
  readonly points: readonly HistoryPoint[]
  /**
   * Every edit after this one is still kept; what stands before it are versions, with nothing in between. 0: all are
   * kept.
   */
  readonly keptAfter: number
}

export interface HistoryPoint {
  /** Number of the last edit that it has. */
  readonly seq: number
  /** Of that edit, or when the version was made. ISO 8601, UTC. */
  readonly at: string
  /** Who wrote since the point before; nobody: the server, or it is not known any more. */
  readonly people: readonly PersonName[]
  /** Number of the version that it is, where single edits are no longer kept. */
  readonly version: number | null
}

/** `GET /api/reports/{id}/history/{seq}`. */
export interface PastReport {
  readonly seq: number
  /** The report as it was; each live figure carries as `text` what it said. */
  readonly content: ReportContent
}
