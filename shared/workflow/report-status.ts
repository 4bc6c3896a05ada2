/** Whether a report takes edits: `locked` (锁定) can be opened again, `sealed` (定稿) is for good. */
export type ReportStatus = 'open' | 'locked' | 'sealed'
