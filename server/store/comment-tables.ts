import type { CommentState } from '@gongping/shared/protocol/comments.ts'

/** A comment on a report and what became of it; what was said stands in `comment`. */
export interface CommentThreadTable {
  id: string
  report_id: string
  /** 1, 2, 3 … in a report. */
  number: number
  place: string
  /** JSON; null = the whole place. */
  anchor: string | null
  /** Grows whenever somebody attaches the thread elsewhere. */
  attachment: number
  is_orphan: number
  quote: string
  suggestion: string | null
  state: CommentState
  reason: string
  resolved_by: string | null
  resolved_at: string | null
  is_applied: number
  created_by: string
}

export interface CommentTable {
  id: string
  thread_id: string
  /** 1, 2, 3 … in a thread. */
  number: number
  person_id: string
  text: string
  at: string
  edited_at: string | null
  is_deleted: number
}
