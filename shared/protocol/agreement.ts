import type { Place } from '../checks/finding.ts'
import type { Decision, RoundState } from '../workflow/agreement.ts'
import type { ReportStatus } from '../workflow/report-status.ts'
import type { PersonName, ProblemBody } from './http.ts'

/** Bodies of the HTTP interface about the agreement on a report: 送审, 会签, 定稿, 公开, 更正. */
export interface Agreement {
  readonly status: ReportStatus
  /** The round under way, or the one whose result the report is; null: a draft. */
  readonly round: Round | null
  /** The rounds before, newest first. */
  readonly history: readonly Round[]
  /** What has to be settled before the next step: of a draft its submission, of a round its end. */
  readonly blockers: readonly Blocker[]
  /** What `round` is about. */
  readonly version: RoundVersion | null
  readonly mine: OwnPart
}

export interface Round {
  /** From 1, of this report. Order comes from numbers, never from times. */
  readonly number: number
  readonly state: RoundState
  /** Number of the version that was submitted; null: it is being frozen. */
  readonly version: number | null
  readonly submitted: Stamp
  /** What the submitter wanted to say. */
  readonly note: string
  /** In the order in which they were named. */
  readonly confirmations: readonly Confirmation[]
  readonly agreed: Stamp | null
  readonly published: Stamp | null
  /** Returned, withdrawn or corrected: nothing that was confirmed holds any more. */
  readonly ended: Ending | null
}

/** Who did something, and when by the clock of the server. */
export interface Stamp {
  readonly by: PersonName
  /** ISO 8601, UTC. */
  readonly at: string
}

export interface Ending extends Stamp {
  /** Why, in the words of who ended it. */
  readonly reason: string
}

export interface Confirmation {
  readonly person: PersonName
  /** As which they confirm: 局长. */
  readonly post: string
  /** null: nothing was said yet. */
  readonly decision: Decision | null
  readonly opinion: string
  readonly at: string | null
}

export type Blocker =
  | {
      readonly kind: 'finding'
      readonly code: string
      readonly fingerprint: string
      readonly message: string
      readonly places: readonly Place[]
    }
  /** Comments that nobody has resolved. */
  | { readonly kind: 'comment'; readonly count: number }
  /** Somebody who was asked and has not agreed yet. */
  | { readonly kind: 'confirmation'; readonly person: PersonName; readonly post: string }

/** Of `agreement-blocked`. */
export interface BlockedProblem extends ProblemBody {
  readonly blockers: readonly Blocker[]
}

export interface RoundVersion {
  readonly number: number
  /** Short code: "3F7A-91C2". */
  readonly code: string
  /** Of the canonical content, in lower case hex. */
  readonly sha256: string
  readonly sm3: string
  readonly at: string
}

/** What the person who asks has to do with it. */
export interface OwnPart {
  /** They were asked in the round under way, and have not agreed yet. */
  readonly mayConfirm: boolean
  /** They were asked in it, also if they have agreed. */
  readonly mayReturn: boolean
  /** Number of the version that they agreed to or returned last, in whatever became of that round; null: none. */
  readonly lastDecidedVersion: number | null
}

/** People that are asked in one round, at most. */
export const MAX_CONFIRMERS = 50
/** Longest note, opinion or reason, in UTF-16 units. */
export const MAX_OPINION = 2000
/** Longest name of a post, likewise. */
export const MAX_POST = 100

export interface WantedSubmission {
  /** Each person once; nobody: the owner alone finalises. */
  readonly confirmers: readonly { readonly personId: string; readonly post: string }[]
  readonly note?: string | undefined
}

export interface WantedConfirmation {
  /** Of the version that the page showed. */
  readonly sha256: string
  readonly opinion?: string | undefined
}

export interface WantedReturn {
  readonly sha256: string
  readonly opinion: string
}

export interface WantedCorrection {
  readonly reason: string
}
