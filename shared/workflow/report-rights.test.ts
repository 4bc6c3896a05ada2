import { expect, test } from 'vitest'
import { REPORT_ACTIONS, REPORT_RIGHTS, type ReportAction, mayInReport, roleAllows } from './report-rights.ts'
import { REPORT_ROLES, type ReportRole } from './report-role.ts'
import { REPORT_STATUSES as STATUSES, type ReportStatus } from './report-status.ts'

const rolesOf = (action: ReportAction, status: ReportStatus) => REPORT_ROLES.filter((role) => mayInReport(action, role, status))

test('[WF3] owners and drafters write an open report; reviewers and viewers read it and change nothing', () => {
  for (const action of ['report.write', 'report.explain', 'report.mark-done'] as const) {
    expect([action, rolesOf(action, 'open')]).toEqual([action, ['owner', 'drafter']])
    for (const status of ['locked', 'review', 'sealed', 'published'] as const)
      expect([action, status, rolesOf(action, status)]).toEqual([action, status, []])
  }
  for (const action of ['report.read', 'report.export', 'report.authors'] as const) {
    for (const status of STATUSES) expect(rolesOf(action, status)).toEqual(REPORT_ROLES)
  }
})

test('[WF80] reviewers comment as well, also while a report is locked or being confirmed; what became of a comment is said by who writes', () => {
  for (const status of STATUSES) {
    const isFinal = status === 'sealed' || status === 'published'
    expect(rolesOf('report.comment', status)).toEqual(isFinal ? [] : ['owner', 'drafter', 'reviewer'])
    expect(rolesOf('report.resolve', status)).toEqual(isFinal ? [] : ['owner', 'drafter'])
  }
})

test('[WF3] only owners rule a report, and what was submitted is neither locked nor given out again', () => {
  const ruling = ['report.lock', 'report.seal', 'report.share', 'report.assign'] as const
  for (const action of ruling)
    for (const status of STATUSES) expect(rolesOf(action, status).filter((role) => role !== 'owner')).toEqual([])
  expect(ruling.map((action) => STATUSES.filter((status) => mayInReport(action, 'owner', status)))).toEqual([
    ['open', 'locked'],
    ['open', 'locked'],
    [...STATUSES],
    ['open', 'locked'],
  ])
})

test('[WF3] whoever has no role may do nothing, and each role may do all that the next one may', () => {
  for (const action of REPORT_ACTIONS) {
    for (const status of STATUSES) expect(mayInReport(action, null, status)).toBe(false)
    const may = (role: ReportRole | undefined) => role !== undefined && roleAllows(action, role)
    REPORT_ROLES.forEach((role, at) => expect(!may(REPORT_ROLES[at + 1]) || may(role)).toBe(true))
    expect(REPORT_RIGHTS[action].statuses.length).toBeGreaterThan(0)
  }
})

test('[WF90] owners submit, withdraw, finalise, publish and correct, each in its time; whoever reads may be asked to confirm', () => {
  const steps = ['submit', 'withdraw', 'finalise', 'publish', 'correct'] as const
  const times = steps.map((step) => {
    expect(STATUSES.flatMap((status) => rolesOf(`report.${step}`, status)).filter((role) => role !== 'owner')).toEqual([])
    return STATUSES.filter((status) => mayInReport(`report.${step}`, 'owner', status))
  })
  expect(times).toEqual([['open', 'locked'], ['review'], ['review'], ['sealed'], ['sealed', 'published']])
  expect(STATUSES.map((status) => rolesOf('report.confirm', status))).toEqual([[], [], REPORT_ROLES, [], []])
})

test('[WF90] writers keep versions of what is not public, and restore a draft', () => {
  expect([when('report.version', 'drafter'), when('report.version', 'viewer')]).toEqual([
    ['open', 'locked', 'review', 'sealed'],
    [],
  ])
  expect([when('report.restore', 'drafter'), when('report.restore', 'viewer')]).toEqual([['open'], []])
})

/** In which statuses a role may do something. */
function when(action: ReportAction, role: ReportRole): ReportStatus[] {
  return STATUSES.filter((status) => mayInReport(action, role, status))
}
