import type { Place } from '@gongping/shared/protocol/verification.ts'

/** A line of a file as people see it: a paragraph, a line of text, what stands in a cell. */
export interface PrintedLine {
  readonly where: Place
  readonly text: string
}

/** What a file says of itself. */
export interface FileClaim {
  /** Where it names a version: its code, or the whole hash, in lower case hex digits; null: nowhere. */
  readonly digits: string | null
  /** Id of the report that it says it is; null: it names none. */
  readonly reportId: string | null
  /** It bears the watermark of a draft. */
  readonly isDraft: boolean
}
