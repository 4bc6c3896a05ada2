/**
 * What somebody is in one report: owner (管理) rules it, drafter (起草) writes, reviewer (审阅) comments, viewer (查看)
 * reads. From the most to the least.
 */
export const REPORT_ROLES = ['owner', 'drafter', 'reviewer', 'viewer'] as const
export type ReportRole = (typeof REPORT_ROLES)[number]
