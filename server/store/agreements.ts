import type { Decision, RoundState } from '@gongping/shared/workflow/agreement.ts'
import type { Announcement } from './notifications.ts'
import type { Head } from './report-head.ts'

/**
 * The rounds (会签) of every report: submitted, confirmed, ended, never dropped. What changes the status of a report is an
 * exact cut between two edits and one transaction with what becomes of the round and who is told of it. Each is done
 * only on the terms that the right to it was judged by; a method that answers null or false has done nothing.
 */
export interface Agreements {
  /** Newest first. */
  rounds(reportId: string): Promise<readonly RoundRecord[]>
  /**
   * In whatever report, by the beginning of the hash of what was submitted, in lower case hex: those that were agreed
   * first, each kind newest first, {@link MAX_FOUND_ROUNDS} at most.
   */
  roundsOfContent(digits: string): Promise<readonly FoundRound[]>
  /** Ids of the reports that somebody is asked about in the round under way, and has said nothing to. */
  reportsToConfirm(personId: string): Promise<readonly string[]>
  /** Begins a round. @returns the exact cut; null: the terms are others by now, or the report is no draft. */
  submitReport(reportId: string, terms: number, round: NewRound): Promise<RoundCut | null>
  /** Says once which version holds what was submitted. */
  freezeRound(reportId: string, number: number, version: FrozenVersion): Promise<boolean>
  /** Somebody who was asked, and has said nothing yet, agrees with what was frozen. */
  confirmRound(reportId: string, terms: number, decision: NewDecision): Promise<boolean>
  /** Somebody who was asked does not, or no more: the report is a draft again. That they had agreed stays on record. */
  returnRound(reportId: string, terms: number, decision: NewDecision): Promise<Head | null>
  /** An owner takes it back: likewise. */
  withdrawRound(reportId: string, terms: number, by: RoundChange): Promise<Head | null>
  /** @returns false where somebody who was asked has not agreed, or a comment is open. */
  finaliseRound(reportId: string, terms: number, by: RoundChange): Promise<Head | null | false>
  publishRound(reportId: string, terms: number, by: RoundChange): Promise<Head | null>
  /** The report is a draft again; what was agreed stays a version for ever. */
  correctRound(reportId: string, terms: number, by: RoundChange & { readonly reason: string }): Promise<Head | null>
}

/** More were never agreed with one content: a code that is shorter than ours is no reason to read them all. */
export const MAX_FOUND_ROUNDS = 500

export interface NewRound {
  readonly personId: string
  readonly note: string
  /** Each person once. */
  readonly confirmers: readonly { readonly personId: string; readonly post: string }[]
  /** Who hears of it; absent: nobody. */
  readonly announced?: Announcement
}

/** Where a round begins. */
export interface RoundCut extends Head {
  /** Number of the round. */
  readonly round: number
}

export interface FrozenVersion {
  readonly version: number
  /** Of its canonical content, in lower case hex. */
  readonly sha256: string
}

/** Who does something to the round of which version. */
export interface RoundChange extends FrozenVersion {
  readonly personId: string
  /** Who hears of it; absent: nobody. */
  readonly announced?: Announcement
}

export interface NewDecision extends RoundChange {
  /** How they are called: what is exported says it like that for ever. */
  readonly display: string
  readonly opinion: string
  /** Who hears that nobody who was asked is missing any more, if it is so with this; absent: nobody. */
  readonly announcedLast?: Announcement
}

export interface RoundRecord {
  /** 1, 2, 3 … of the report. */
  readonly number: number
  readonly state: RoundState
  /** Of the last edit that was submitted. */
  readonly seq: number
  /** null: it is still to be frozen. */
  readonly frozen: FrozenVersion | null
  readonly submitted: StampRecord
  readonly note: string
  readonly confirmations: readonly ConfirmationRecord[]
  readonly agreed: StampRecord | null
  readonly published: StampRecord | null
  readonly ended: (StampRecord & { readonly reason: string }) | null
}

export interface FoundRound extends RoundRecord {
  readonly reportId: string
}

export interface StampRecord {
  /** '' stands for nobody. */
  readonly personId: string
  /** ISO 8601, UTC; in one report never before what was stamped before it, whatever the clock says. */
  readonly at: string
}

export interface ConfirmationRecord {
  readonly personId: string
  readonly post: string
  /** How they were called when they decided. */
  readonly display: string | null
  readonly decision: Decision | null
  readonly opinion: string
  readonly at: string | null
  /** Of the content that they decided on. */
  readonly sha256: string | null
}
