import type { Grade } from '@gongping/shared/scoring/score-sheet.ts'

/** The product's own tables, as Kysely sees them. Accounts have tables of their own (server/identity). */
export interface Tables {
  report: ReportTable
  journal: JournalTable
  snapshot: SnapshotTable
  probe: { id: number; at: string }
}

export interface ReportTable {
  id: string
  template: string
  title: string
  year: number
  unit: string
  /** 'open' takes edits; anything else refuses every append. */
  status: 'open' | 'locked'
  /** Sequence number of the last journal row. */
  seq: number
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
}

export interface SnapshotTable {
  report_id: string
  /** State after replaying the journal up to and with this row. */
  seq: number
  state: Uint8Array
  at: string
}
