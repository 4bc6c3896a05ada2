import type { ReportRole } from './report-role.ts'
import type { ReportStatus } from './report-status.ts'

/**
 * What can be done with a report: `authors` says who wrote what, `comment` makes and answers comments, `resolve` says
 * what became of anybody's, `lock` locks and opens, `share` decides who has which role, `assign` gives sections and rows
 * to people, `mark-done` says that one's own are finished.
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
] as const
export type ReportAction = (typeof REPORT_ACTIONS)[number]

interface Rule {
  readonly roles: readonly ReportRole[]
  readonly statuses: readonly ReportStatus[]
}

const ALL: readonly ReportRole[] = ['owner', 'drafter', 'reviewer', 'viewer']
const WRITERS: readonly ReportRole[] = ['owner', 'drafter']
const OWNER: readonly ReportRole[] = ['owner']
const ALWAYS: readonly ReportStatus[] = ['open', 'locked', 'sealed']
const UNSEALED: readonly ReportStatus[] = ['open', 'locked']
const OPEN: readonly ReportStatus[] = ['open']

/** Who may do what with a report, and while it is what: HTTP, the socket and the page ask here. */
export const REPORT_RIGHTS: Readonly<Record<ReportAction, Rule>> = {
  'report.read': { roles: ALL, statuses: ALWAYS },
  'report.export': { roles: ALL, statuses: ALWAYS },
  'report.authors': { roles: ALL, statuses: ALWAYS },
  'report.write': { roles: WRITERS, statuses: OPEN },
  'report.explain': { roles: WRITERS, statuses: OPEN },
  'report.mark-done': { roles: WRITERS, statuses: OPEN },
  'report.comment': { roles: ['owner', 'drafter', 'reviewer'], statuses: UNSEALED },
  'report.resolve': { roles: WRITERS, statuses: UNSEALED },
  'report.lock': { roles: OWNER, statuses: UNSEALED },
  'report.seal': { roles: OWNER, statuses: UNSEALED },
  // Also of a sealed report: who may read it is no part of what was sealed.
  'report.share': { roles: OWNER, statuses: ALWAYS },
  'report.assign': { roles: OWNER, statuses: UNSEALED },
}

/** Whether the role alone, at some time of the report's life, allows it. */
export function roleAllows(action: ReportAction, role: ReportRole): boolean {
  return REPORT_RIGHTS[action].roles.includes(role)
}

export function mayInReport(action: ReportAction, role: ReportRole | null, status: ReportStatus): boolean {
  return role !== null && roleAllows(action, role) && REPORT_RIGHTS[action].statuses.includes(status)
}
