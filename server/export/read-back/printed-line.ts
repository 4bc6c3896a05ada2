/** A line of a file as people see it: a paragraph, a line of text, what stands in a cell. */
export interface PrintedLine {
  /** In office words: 第 12 段, 表 2 第 3 行第 4 格, 第 40 行. */
  readonly where: string
  readonly text: string
}

/** What a file says, and what it says of itself. */
export interface ReadBack {
  readonly lines: readonly PrintedLine[]
  /** Where it names a version: its code, or the whole hash, in lower case hex digits; null: nowhere. */
  readonly digits: string | null
  /** Id of the report that it says it is; null: it names none. */
  readonly reportId: string | null
  /** It bears the watermark of a draft. */
  readonly isDraft: boolean
}
