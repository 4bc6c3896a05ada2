import type { NotificationKind } from '../workflow/notification-kinds.ts'

/** Where in a report a link leads. */
export type ReportSpot =
  | { readonly kind: 'comment'; readonly thread: string }
  /** A place as the log and rights name it, such as "section/<id>". */
  | { readonly kind: 'place'; readonly place: string }
  /** How far people are in agreeing on it. */
  | { readonly kind: 'agreement' }

const COMMENT_PREFIX = 'comment/'
const AGREEMENT = 'agreement'
const OF_AGREEMENT: ReadonlySet<NotificationKind> = new Set([
  'to-confirm',
  'returned',
  'confirmed-changed',
  'all-agreed',
  'finalised',
  'corrected',
])

/** Path of a page of this site: the report, there where somebody was told something about it. */
export function pathOfNotification(reportId: string, kind: NotificationKind, objectId: string): string {
  return `/reports/${encodeURIComponent(reportId)}?at=${encodeURIComponent(spotOf(kind, objectId))}`
}

/** What stands behind `?at=`; whatever it is, the page only looks for it. */
export function readReportSpot(text: string): ReportSpot {
  if (text === AGREEMENT) return { kind: 'agreement' }
  if (text.startsWith(COMMENT_PREFIX)) return { kind: 'comment', thread: text.slice(COMMENT_PREFIX.length) }
  return { kind: 'place', place: text }
}

function spotOf(kind: NotificationKind, objectId: string): string {
  if (kind === 'assigned') return objectId
  return OF_AGREEMENT.has(kind) ? AGREEMENT : COMMENT_PREFIX + objectId
}
