import type { Grade } from '@gongping/shared/scoring/score-sheet.ts'
import type { ReportRights } from '@gongping/shared/workflow/held-rights.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import type { DraftStatus, ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import type { Claim } from '@gongping/shared/workflow/standing.ts'
import type { Actor, AuditLog } from './audit-log.ts'
import type { Agreements } from './agreements.ts'
import type { Comments } from './comments.ts'
import type { Notifications, Outbox } from './notifications.ts'
import type { Head } from './report-head.ts'
import type { AssignmentRecord, Membership, NewAssignment } from './report-sharing.ts'
import type { Stint } from './stint.ts'
import type { Units } from './units.ts'
import type { Versions } from './versions.ts'

/**
 * What the server keeps. One interface, several adapters, one contract suite (test/contract).
 * The store knows nothing of rooms, sockets or what stands inside an update.
 */
export interface Store {
  readonly journal: Journal
  /** As the server itself changes them. */
  readonly reports: Reports
  readonly units: Units
  readonly comments: Comments
  readonly notifications: Notifications
  readonly outbox: Outbox
  readonly versions: Versions
  readonly agreements: Agreements
  readonly audit: AuditLog
  /** What somebody changes by these is noted as theirs in the audit log, in the same transaction. */
  as(actor: Actor): NotedPorts
  /** Proves that a commit reaches the disk; rejects when it does not. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** The ports whose changes the audit log notes. */
export type NotedPorts = Pick<Store, 'reports' | 'units' | 'comments' | 'versions' | 'agreements' | 'notifications'>

/** The log of every report's updates: append only, in one total order per report. */
export interface Journal {
  /** The heads of those of the reports that there are. */
  heads(reportIds: readonly string[]): Promise<ReadonlyMap<string, Head>>
  /**
   * A report's log after `after`, or what stands for it: where those updates are no longer all kept, or by default,
   * the newest snapshot that is whole and what follows it. All of one moment. Rejects with a StorageError where only
   * damaged snapshots have what is no longer in the log.
   * @param upTo number of the last update that is wanted, for a report as it was; absent: all.
   * @returns null if there is no such report, or nothing is left of it from which the state at `upTo` follows. That is
   * an error for the caller, never a new empty document.
   */
  load(reportId: string, after?: number, upTo?: number): Promise<StoredReport | null>
  /**
   * Appends updates in order, binds new clientIDs, notes who changed what, and resolves once all of it is on disk
   * (fsynced). Or does nothing of it, because the head is another one by now.
   * Appends of all reports that arrive while one commit runs may share the next one.
   * Rejects only when the storage fails; then nothing of it is on disk, or all of it. To find out, repeat it: an
   * append whose batch is in the log already is answered as committed and not done again.
   */
  append(reportId: string, append: Append): Promise<AppendOutcome>
  /**
   * Keeps the state that results from replaying everything up to `seq`, unless the report was put back from a
   * backup since `epoch`. The log rows stay. Rejects if they are not those that were written.
   */
  saveSnapshot(reportId: string, snapshot: NewSnapshot): Promise<void>
  /** The snapshots that are kept, oldest first, without their states. */
  snapshots(reportId: string): Promise<readonly SnapshotRecord[]>
  /**
   * Forgets log rows up to and with `seq`, of which a snapshot must be kept, and every older snapshot. The hash
   * chain goes on from there. Only for what a snapshot was proven to hold; rejects if it is damaged.
   */
  prune(reportId: string, seq: number): Promise<void>
  /** Forgets one snapshot; never the last one that pruned rows need. */
  dropSnapshot(reportId: string, seq: number): Promise<void>
  /** Who changed which place last, places as in {@link JournalEntry}. */
  lastEdits(reportId: string): Promise<readonly LastEdit[]>
  /** Who wrote when, as far as the log reaches back; in the order of their last edits. */
  stints(reportId: string): Promise<readonly Stint[]>
  /** Everything that proves a report's log: for the doctor. All of one moment; null if there is no such report. */
  audit(reportId: string): Promise<AuditTrail | null>
}

export interface StoredReport {
  readonly head: Head
  /** null where `updates` alone are all that follows `after`. */
  readonly snapshot: { readonly seq: number; readonly state: Uint8Array } | null
  /** After the snapshot, or after `after`; in order. */
  readonly updates: readonly StoredUpdate[]
  /** Whose each Yjs clientID is: of the whole report. '' stands for the server. */
  readonly authors: ReadonlyMap<number, string>
  /** All that decides who may do what in it, as of the head. */
  readonly rights: ReportRights
}

export interface StoredUpdate {
  readonly seq: number
  readonly personId: string
  readonly update: Uint8Array
}

export interface Append {
  /** A new unique name. */
  readonly batch: string
  /** What the updates were judged by. */
  readonly on: Head
  readonly entries: readonly JournalEntry[]
  /** The document has this shape afterwards; absent: as before. */
  readonly schema?: number
}

export interface JournalEntry {
  /** '' stands for the server. */
  readonly personId: string
  readonly update: Uint8Array
  /** Yjs clientIDs that were never used in this report before: the person's from now on. */
  readonly clients: readonly number[]
  /** What it changed: "section/<id>", "row/<id>", "facts" or "meta" (placeOf in shared/report/shape.ts). */
  readonly places: readonly string[]
}

export type AppendOutcome =
  /** The head that this append led to, on the terms of `on`: what others did meanwhile shows at the next append. */
  | { readonly kind: 'committed'; readonly head: Head }
  /** The head is another one; null: there is no such report any more. Nothing was written. */
  | { readonly kind: 'stale'; readonly head: Head | null }

export interface NewSnapshot {
  readonly seq: number
  readonly epoch: number
  readonly state: Uint8Array
}

export interface SnapshotRecord {
  readonly seq: number
  /** Head of the hash chain at `seq`. */
  readonly hash: Uint8Array
  /** ISO 8601, UTC. */
  readonly at: string
  readonly bytes: number
}

export interface LastEdit {
  readonly place: string
  readonly personId: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly seq: number
}

export interface AuditTrail {
  readonly head: Head
  /** Where the kept rows begin: hash chain and sequence number after everything that was pruned; 0 = nothing was. */
  readonly pruned: { readonly seq: number; readonly hash: Uint8Array }
  readonly rows: readonly AuditRow[]
  readonly snapshots: readonly (SnapshotRecord & { readonly state: Uint8Array; readonly digest: Uint8Array })[]
}

export interface AuditRow extends StoredUpdate {
  readonly batch: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** The chain's hash after this row. */
  readonly hash: Uint8Array
}

export interface Reports {
  /**
   * Creates the record and its log with the seed as first entry, in one transaction. The report is of the unit of
   * whoever makes it, who is its owner, and their colleagues draft it.
   */
  create(report: NewReport): Promise<void>
  /** Newest change first. */
  list(): Promise<ReportRecord[]>
  /** The same, with what one person has to do with each. */
  listFor(personId: string): Promise<readonly ClaimedReport[]>
  /**
   * The head of a report and who may do what on its terms, all of one moment.
   * @param personId where only this person's rights are wanted.
   * @returns null if there is no such report.
   */
  terms(id: string, personId?: string): Promise<ReportTerms | null>
  /** What lists show; written by the server a moment after a report came to rest. */
  saveSummary(id: string, summary: Summary): Promise<void>
  /**
   * Locks or opens a draft. The returned head is the exact cut: no update with a higher number was or will be accepted
   * under the earlier terms.
   * @param on terms that the right to decide was judged by; absent: the server decides, on any.
   * @returns null, with nothing decided, if the terms are others by now, there is no such report or it is no draft.
   */
  setStatus(id: string, status: DraftStatus, on?: number): Promise<Head | null>
  /**
   * Decides the role of all people of the unit to whom none was given by name; null: none. An exact cut as well.
   * @param on as of {@link setStatus}.
   * @returns null, with nothing decided, if the terms are others by now or there is no such report.
   */
  setEveryone(id: string, role: ReportRole | null, on?: number): Promise<Head | null>
  /** Gives one person a role in a report, or takes it back (null). Likewise. */
  setMember(id: string, personId: string, membership: Membership | null, on?: number): Promise<Head | null>
  /** Whose each place is, by place. */
  assignments(id: string): Promise<readonly AssignmentRecord[]>
  /**
   * Gives a place to people instead of those who had it. An exact cut where it binds or did.
   * @param on as of {@link setStatus}.
   * @returns false, with nothing decided, if the terms are others by now or there is no such report.
   */
  assign(id: string, assignment: NewAssignment, on?: number): Promise<boolean>
  /** Notes that one's own place is finished, or is not. Likewise; also false if the place is not this person's. */
  markDone(id: string, done: Pick<AssignmentRecord, 'place' | 'personId' | 'isDone'>, on?: number): Promise<boolean>
  /** What people said about findings, newest first; also about such whose figures have changed since. */
  explanations(id: string): Promise<readonly ExplanationRecord[]>
  /**
   * Keeps what a person says about a finding, in place of what was said about it before.
   * @param terms those of the head on which the person was found to have the right.
   * @returns false, with nothing kept, if the terms are others by now or the report takes no edits.
   */
  explain(id: string, terms: number, explanation: NewExplanation): Promise<boolean>
  /** Forgets what was said about a finding, if anything was; on the same conditions. */
  unexplain(id: string, terms: number, fingerprint: string): Promise<boolean>
}

export interface NewExplanation {
  /** Of the finding (shared/checks/fingerprint.ts). */
  readonly fingerprint: string
  /** Of the finding: A1 … D6. */
  readonly code: string
  readonly text: string
  readonly personId: string
}

export interface ExplanationRecord extends NewExplanation {
  /** ISO 8601, UTC. */
  readonly at: string
}

export interface NewReport {
  readonly id: string
  readonly template: string
  readonly title: string
  readonly year: number
  readonly unit: string
  /** '' stands for nobody: the report is of the first unit and has no owner of its own. */
  readonly createdBy: string
  readonly seed: Uint8Array
  /** Kind of the file that it was made of: "text", "json"; absent: it is an empty form. */
  readonly importedFrom?: string | undefined
}

/** The head of a report and who may do what on its terms, of one moment. */
export interface ReportTerms {
  readonly head: Head
  readonly unitId: string
  readonly rights: ReportRights
}

export interface ClaimedReport extends ReportRecord {
  readonly claim: Claim
}

export interface ReportRecord {
  readonly id: string
  readonly template: string
  readonly title: string
  readonly year: number
  /** Name of the unit that reports, as the report says it. */
  readonly unit: string
  /** Whose people it belongs to. */
  readonly unitId: string
  /** Role of that unit's people to whom none was given by name; null: none. */
  readonly everyone: ReportRole | null
  readonly status: ReportStatus
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
  /** Findings of severity "error" that nobody has explained. */
  readonly errors: number
}
