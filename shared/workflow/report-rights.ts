import type { ReportRole } from './report-role.ts'
import { REPORT_STATUSES, type ReportStatus } from './report-status.ts'

/**
 * What can be done with a report: `authors` says who wrote what, `comment` makes and answers comments, `resolve` says
 * what became of anybody's, `lock` locks and opens, `share` decides who has which role, `assign` gives sections and rows
 * to people, `mark-done` says that one's own are finished. Besides the role, `restore` of a whole report takes an owner,
 * and `confirm` takes being asked in the round.
 */
export const REPORT_ACTIONS = [
  'report.read',
  'report.export',
  'report.authors',
  'report.write',
  'report.explain',
  'report.mark-done',
  'report.comment',
  'report.resolve',
  'report.lock',
  'report.seal',
  'report.share',
  'report.assign',
  'report.version',
  'report.restore',
  'report.submit',
  'report.confirm',
  'report.withdraw',
  'report.finalise',
  'report.publish',
  'report.correct',
] as const
export type ReportAction = (typeof REPORT_ACTIONS)[number]

interface Rule {
  readonly roles: readonly ReportRole[]
  readonly statuses: readonly ReportStatus[]
}

const ALL: readonly ReportRole[] = ['owner', 'drafter', 'reviewer', 'viewer']
const COMMENTERS: readonly ReportRole[] = ['owner', 'drafter', 'reviewer']
const WRITERS: readonly ReportRole[] = ['owner', 'drafter']
const OWNER: readonly ReportRole[] = ['owner']
const ALWAYS: readonly ReportStatus[] = REPORT_STATUSES
const DRAFT: readonly ReportStatus[] = ['open', 'locked']
const UNAGREED: readonly ReportStatus[] = ['open', 'locked', 'review']
const OPEN: readonly ReportStatus[] = ['open']
const REVIEW: readonly ReportStatus[] = ['review']

/** Who may do what with a report, and while it is what: HTTP, the socket and the page ask here. */
export const REPORT_RIGHTS: Readonly<Record<ReportAction, Rule>> = {
  'report.read': { roles: ALL, statuses: ALWAYS },
  'report.export': { roles: ALL, statuses: ALWAYS },
  'report.authors': { roles: ALL, statuses: ALWAYS },
  'report.write': { roles: WRITERS, statuses: OPEN },
  'report.explain': { roles: WRITERS, statuses: OPEN },
  'report.mark-done': { roles: WRITERS, statuses: OPEN },
  'report.comment': { roles: COMMENTERS, statuses: UNAGREED },
  'report.resolve': { roles: WRITERS, statuses: UNAGREED },
  'report.lock': { roles: OWNER, statuses: DRAFT },
  'report.seal': { roles: OWNER, statuses: DRAFT },
  // Also of a final report: who may read it is no part of what was agreed.
  'report.share': { roles: OWNER, statuses: ALWAYS },
  'report.assign': { roles: OWNER, statuses: DRAFT },
  'report.version': { roles: WRITERS, statuses: ['open', 'locked', 'review', 'sealed'] },
  'report.restore': { roles: WRITERS, statuses: OPEN },
  'report.submit': { roles: OWNER, statuses: DRAFT },
  'report.confirm': { roles: ALL, statuses: REVIEW },
  'report.withdraw': { roles: OWNER, statuses: REVIEW },
  'report.finalise': { roles: OWNER, statuses: REVIEW },
  'report.publish': { roles: OWNER, statuses: ['sealed'] },
  'report.correct': { roles: OWNER, statuses: ['sealed', 'published'] },
}

/** Whether the role alone, at some time of the report's life, allows it. */
export function roleAllows(action: ReportAction, role: ReportRole): boolean {
  return REPORT_RIGHTS[action].roles.includes(role)
}

export function mayInReport(action: ReportAction, role: ReportRole | null, status: ReportStatus): boolean {
  return role !== null && roleAllows(action, role) && REPORT_RIGHTS[action].statuses.includes(status)
}
