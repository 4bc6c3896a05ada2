import { versionCode } from '@gongping/shared/protocol/version-code.ts'
import type { AuditVerb } from '@gongping/shared/workflow/audit-verbs.ts'
import type { DraftStatus } from '@gongping/shared/workflow/report-status.ts'
import { formatScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Deed } from '../audit-log.ts'
import type { Agreements, FrozenVersion } from '../agreements.ts'
import type { Comments } from '../comments.ts'
import type { Notifications } from '../notifications.ts'
import type { NotedPorts, Reports } from '../store.ts'
import type { Membership } from '../report-sharing.ts'
import type { Units } from '../units.ts'
import type { Versions } from '../versions.ts'

/** What the audit log says of each method of a port: a deed, or null for what only reads or keeps what follows. */
type Notes<Port> = {
  readonly [M in keyof Port]: Port[M] extends (...parameters: infer P) => unknown
    ? ((...parameters: P) => Deed | null) | null
    : never
}

const STATUS_VERBS = {
  open: 'report.opened',
  locked: 'report.locked',
} as const satisfies Record<DraftStatus, AuditVerb>

/** Complete by its type: a new method of the port does not compile until it is decided what the log says of it. */
const NOTED_REPORTS: Notes<Reports> = {
  create: ({ id, template, importedFrom }) =>
    importedFrom === undefined
      ? { verb: 'report.created', reportId: id, params: { template } }
      : { verb: 'report.imported', reportId: id, params: { template, format: importedFrom } },
  list: null,
  // Follows from what stands in the report.
  saveSummary: null,
  setStatus: (reportId, status) => ({ verb: STATUS_VERBS[status], reportId }),
  listFor: null,
  terms: null,
  setEveryone: (reportId, role) => ({ verb: 'everyone.set', reportId, params: { role: role ?? 'none' } }),
  setMember: (reportId, subjectId, membership) =>
    membership
      ? { verb: 'member.set', reportId, subjectId, params: membershipParams(membership) }
      : { verb: 'member.removed', reportId, subjectId },
  assignments: null,
  assign: (reportId, { place, people, isBinding }) => ({
    verb: 'assignment.set',
    reportId,
    params: { place, people: people.join(' ') || 'none', binding: yesOrNo(isBinding) },
  }),
  markDone: (reportId, { place, personId, isDone }) => ({
    verb: 'assignment.done',
    reportId,
    subjectId: personId,
    params: { place, done: yesOrNo(isDone) },
  }),
  explanations: null,
  explain: (reportId, _terms, { code, fingerprint }) => ({
    verb: 'explanation.given',
    reportId,
    params: { check: code, finding: fingerprint },
  }),
  unexplain: (reportId, _terms, fingerprint) => ({
    verb: 'explanation.withdrawn',
    reportId,
    params: { finding: fingerprint },
  }),
}

const NOTED_UNITS: Notes<Units> = {
  units: null,
  createUnit: ({ id }) => ({ verb: 'unit.made', unitId: id }),
  renameUnit: (unitId, to, from) => ({ verb: 'unit.renamed', unitId, params: from === undefined ? { to } : { from, to } }),
  setDivisions: (unitId, divisions) => ({ verb: 'unit.divisions', unitId, params: { count: String(divisions.length) } }),
  staff: null,
  staffOf: null,
  // Who left and who came back is noted with the account.
  place: ({ personId, unitId, divisionId, isUnitAdmin }) => ({
    verb: 'person.placed',
    subjectId: personId,
    unitId,
    params: { division: divisionId ?? 'none', 'unit-admin': yesOrNo(isUnitAdmin) },
  }),
  setReviewer: (unitId, subjectId, isReviewer) => ({
    verb: isReviewer ? 'reviewer.set' : 'reviewer.removed',
    unitId,
    subjectId,
  }),
}

const NOTED_COMMENTS: Notes<Comments> = {
  threads: null,
  thread: null,
  countThreads: null,
  measureComments: null,
  openThread: (reportId, _terms, { id, place }) => ({ verb: 'comment.made', reportId, params: { comment: id, place } }),
  answerThread: (reportId, _terms, threadId) => ({ verb: 'comment.answered', reportId, params: { comment: threadId } }),
  editComment: (reportId, _terms, threadId) => ({ verb: 'comment.changed', reportId, params: { comment: threadId } }),
  deleteComment: (reportId, _terms, threadId) => ({ verb: 'comment.deleted', reportId, params: { comment: threadId } }),
  resolveThread: (reportId, _terms, threadId, { state, applied }) => ({
    verb: 'comment.resolved',
    reportId,
    params: { comment: threadId, decision: applied === null ? state : 'applied' },
  }),
  attachThread: (reportId, _terms, threadId, { place }) => ({
    verb: 'comment.attached',
    reportId,
    params: { comment: threadId, place },
  }),
  // Follows from what stands in the report.
  renewAnchors: null,
}

const NOTED_VERSIONS: Notes<Versions> = {
  // The others follow from what is noted itself: an edit, a submission, a restore.
  addVersion: (reportId, { kind, sha256 }) =>
    kind === 'named' ? { verb: 'version.made', reportId, params: { version: versionCode(sha256) } } : null,
  versions: null,
  version: null,
  countNamed: null,
  renameVersion: (reportId, number) => ({ verb: 'version.renamed', reportId, params: { version: String(number) } }),
}

const NOTED_AGREEMENTS: Notes<Agreements> = {
  rounds: null,
  roundsOfContent: null,
  reportsToConfirm: null,
  submitReport: (reportId, _terms, { confirmers }) => ({
    verb: 'report.submitted',
    reportId,
    params: { people: confirmers.map(({ personId }) => personId).join(' ') || 'none' },
  }),
  // Follows from the submission.
  freezeRound: null,
  confirmRound: (reportId, _terms, decision) => ({ verb: 'round.confirmed', reportId, params: contentParams(decision) }),
  returnRound: (reportId, _terms, decision) => ({ verb: 'round.returned', reportId, params: contentParams(decision) }),
  withdrawRound: (reportId, _terms, by) => ({ verb: 'round.withdrawn', reportId, params: contentParams(by) }),
  finaliseRound: (reportId, _terms, by) => ({ verb: 'report.sealed', reportId, params: contentParams(by) }),
  publishRound: (reportId, _terms, by) => ({ verb: 'report.published', reportId, params: contentParams(by) }),
  correctRound: (reportId, _terms, by) => ({ verb: 'report.corrected', reportId, params: contentParams(by) }),
}

const NOTED_NOTIFICATIONS: Notes<Notifications> = {
  // Follows from what is noted itself.
  addNotifications: null,
  notificationsOf: null,
  countUnread: null,
  // Changes nothing for anybody else.
  markRead: null,
  mailAddress: null,
  setMailAddress: (subjectId) => ({ verb: 'mail-address.changed', subjectId }),
}

/** By port. */
export const NOTES: { readonly [P in keyof NotedPorts]: Notes<NotedPorts[P]> } = {
  reports: NOTED_REPORTS,
  units: NOTED_UNITS,
  comments: NOTED_COMMENTS,
  notifications: NOTED_NOTIFICATIONS,
  versions: NOTED_VERSIONS,
  agreements: NOTED_AGREEMENTS,
}

function membershipParams({ role, scope }: Membership): { readonly role: string; readonly scope?: string } {
  return scope ? { role, scope: formatScope(scope) } : { role }
}

function contentParams({ version, sha256 }: FrozenVersion): { readonly version: string; readonly sha256: string } {
  return { version: String(version), sha256 }
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no'
}

const NOTED = Object.assign({}, ...Object.values(NOTES)) as Readonly<
  Record<string, ((...given: readonly unknown[]) => Deed | null) | null>
>

/** @returns null for what the audit log does not speak of. */
export function deedOf(name: string, parameters: readonly unknown[]): Deed | null {
  const note = NOTED[name]
  return note ? note(...parameters) : null
}
