import type { Grade } from '@gongping/shared/scoring/score-sheet.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'

/** The product's own tables, as Kysely sees them. Accounts have tables of their own (server/identity). */
export interface Tables {
  report: ReportTable
  report_scope: ReportScopeTable
  journal: JournalTable
  author: AuthorTable
  last_edit: LastEditTable
  snapshot: SnapshotTable
  explanation: ExplanationTable
  audit: AuditTable
  audit_head: AuditHeadTable
  probe: { id: number; at: string }
}

export interface ReportTable {
  id: string
  template: string
  title: string
  year: number
  unit: string
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

/** What single people may change in a report, where it differs from what their role says. */
export interface ReportScopeTable {
  report_id: string
  person_id: string
  /** Grants parted by spaces (shared/workflow/write-scope.ts); empty = read only. */
  scope: string
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
