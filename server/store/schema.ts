import type { Grade } from '@gongping/shared/scoring/score-sheet.ts'
import type { VersionKind } from '@gongping/shared/protocol/versions.ts'
import type { Decision, RoundState } from '@gongping/shared/workflow/agreement.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import type { CommentTable, CommentThreadTable } from './comment-tables.ts'
import type { DeliveryTable, NotificationTable } from './notification-tables.ts'

/** The product's own tables, as Kysely sees them. Accounts have tables of their own (server/identity). */
export interface Tables {
  report: ReportTable
  report_member: ReportMemberTable
  assignment: AssignmentTable
  unit: UnitTable
  division: DivisionTable
  staff: StaffTable
  unit_reviewer: { unit_id: string; person_id: string }
  journal: JournalTable
  author: AuthorTable
  last_edit: LastEditTable
  snapshot: SnapshotTable
  explanation: ExplanationTable
  comment_thread: CommentThreadTable
  comment: CommentTable
  comment_mention: { comment_id: string; person_id: string }
  inbox: { person_id: string; last: number; address: string | null }
  notification: NotificationTable
  delivery: DeliveryTable
  version: VersionTable
  round: RoundTable
  confirmation: ConfirmationTable
  audit: AuditTable
  audit_head: AuditHeadTable
  probe: { id: number; at: string }
}

export interface ReportTable {
  id: string
  template: string
  title: string
  year: number
  /** Name of the unit that reports, as the report says it. */
  unit: string
  /** Whose people it belongs to. */
  unit_id: string
  /** Role of the unit's people to whom none was given by name; null = none. */
  everyone: ReportRole | null
  /** 'open' takes edits; anything else refuses every append. */
  status: ReportStatus
  /** Sequence number of the last journal row. */
  seq: number
  /** Hash chain up to that row. */
  hash: Uint8Array
  terms: number
  epoch: number
  /** Version of the document's shape. */
  schema: number
  /** Rows up to and with this one are no longer kept; 0 = all are. */
  pruned_seq: number
  /** Hash chain up to that row. */
  pruned_hash: Uint8Array
  created_by: string
  created_at: string
  updated_by: string
  updated_at: string
  total: string | null
  grade: Grade | null
  errors: number | null
}

export interface JournalTable {
  report_id: string
  seq: number
  /** The append this row came with. */
  batch: string
  person_id: string
  at: string
  data: Uint8Array
  /** Hash chain up to and with this row. */
  hash: Uint8Array
}

/** Whose a Yjs clientID is: bound by its first update, for ever. */
export interface AuthorTable {
  report_id: string
  /** Up to 53 bits. */
  client_id: number
  person_id: string
}

export interface LastEditTable {
  report_id: string
  /** "section/<id>", "row/<id>", "facts" or "meta". */
  place: string
  person_id: string
  at: string
  seq: number
}

/** Who was given a role in a report by name. */
export interface ReportMemberTable {
  report_id: string
  person_id: string
  role: ReportRole
  /** Grants parted by spaces (shared/workflow/write-scope.ts) that a drafter is limited to; null = to nothing. */
  scope: string | null
}

/** Whose a section or a row is to write; of one place `is_binding` is the same for all. */
export interface AssignmentTable {
  report_id: string
  /** "section/<id>" or "row/<id>". */
  place: string
  person_id: string
  is_binding: number
  is_done: number
  at: string
}

export interface UnitTable {
  id: string
  name: string
  created_at: string
}

export interface DivisionTable {
  id: string
  unit_id: string
  name: string
  /** From 0, in the order of the unit. */
  position: number
}

/** Where each person stands. */
export interface StaffTable {
  person_id: string
  unit_id: string
  division_id: string | null
  post: string
  is_unit_admin: number
  is_active: number
}

export interface SnapshotTable {
  report_id: string
  /** State after replaying the journal up to and with this row. */
  seq: number
  /** Hash chain up to that row. */
  hash: Uint8Array
  state: Uint8Array
  /** SHA-256 of `state`. */
  digest: Uint8Array
  at: string
}

/** What was said last about a finding of a report. */
export interface ExplanationTable {
  report_id: string
  fingerprint: string
  code: string
  text: string
  person_id: string
  at: string
}

/** What a report was at some time. */
export interface VersionTable {
  report_id: string
  /** 1, 2, 3 … of the report. */
  number: number
  kind: VersionKind
  /** '' = none was given. */
  name: string
  /** Of the last edit that is in it. */
  seq: number
  at: string
  /** '' = it was made by itself. */
  person_id: string
  /** JSON: ids of everybody who wrote since the version before. */
  contributors: string
  /** Of the canonical content, in hex. */
  sha256: string
  sm3: string
  total: string | null
  grade: Grade | null
  /** Score sheet and canonical content, packed (server/operations/version-content.ts). */
  score: Uint8Array
  content: Uint8Array
  /** Of the score sheet, total and grade (score-hash.ts). */
  score_sha256: string
  /** Number of the version that has the content of this one, which then has none of its own; null: it has. */
  same_as: number | null
}

/** One round of the agreement on a report. */
export interface RoundTable {
  report_id: string
  /** 1, 2, 3 … of the report. */
  number: number
  state: RoundState
  /** Of the last edit that was submitted. */
  seq: number
  /** Number of the version that holds it, and the hash of its content; null = still to be frozen. */
  version: number | null
  sha256: string | null
  note: string
  /** '' = nobody: it was sealed before there were rounds. */
  submitted_by: string
  submitted_at: string
  agreed_by: string | null
  agreed_at: string | null
  published_by: string | null
  published_at: string | null
  /** Returned, withdrawn or corrected. */
  ended_by: string | null
  ended_at: string | null
  reason: string
}

/** Somebody who is asked in a round, and what they said. */
export interface ConfirmationTable {
  report_id: string
  round: number
  /** From 0, in the order in which they were named. */
  position: number
  person_id: string
  post: string
  /** How they were called when they decided. */
  display: string | null
  decision: Decision | null
  opinion: string
  at: string | null
  /** Of the content that they decided on. */
  sha256: string | null
}

/** The audit log: append only, which triggers of the database see to. */
export interface AuditTable {
  seq: number
  at: string
  person_id: string
  verb: string
  subject_id: string | null
  report_id: string | null
  unit_id: string | null
  /** JSON: names of AUDIT_PARAMS and their values. */
  params: string
  address: string
  /** Hash chain up to and with this entry. */
  hash: Uint8Array
}

/** One row: where the audit log ends. */
export interface AuditHeadTable {
  seq: number
  hash: Uint8Array
  /** Time of the last entry; '' = there is none. */
  at: string
}
