/**
 * All that one person wrote within one minute of the clock, of the newest edits also without anybody else in between: of
 * those before others may have written in between.
 */
export interface Stint {
  /** '' stands for the server. */
  readonly personId: string
  /** Numbers of the first and the last edit. */
  readonly first: number
  readonly last: number
  /** Times of these, ISO 8601, UTC. */
  readonly from: string
  readonly at: string
}
