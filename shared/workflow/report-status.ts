/**
 * How far a report is: `open` (起草中) alone takes edits; `locked` (已锁定) is a pause; `review` (会签中) is an exact cut
 * that named people confirm; `sealed` (已定稿) is what they agreed to; `published` (已公开) has left the office.
 */
export const REPORT_STATUSES = ['open', 'locked', 'review', 'sealed', 'published'] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]

/** Of a report that is being written: an owner changes between them at will. */
export type DraftStatus = Extract<ReportStatus, 'open' | 'locked'>

/** What an owner may decide in one go; `sealed` is a round that nobody has to confirm. */
export const SETTABLE_STATUSES = ['open', 'locked', 'sealed'] as const satisfies readonly ReportStatus[]
