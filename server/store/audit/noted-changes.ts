import type { AuditVerb } from '@gongping/shared/workflow/audit-verbs.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import { formatScope } from '@gongping/shared/workflow/write-scope.ts'
import type { Deed } from '../audit-log.ts'
import type { Reports } from '../store.ts'

/** What the audit log says of each method of a port: a deed, or null for one that only reads or keeps what follows. */
type Notes<Port> = {
  readonly [M in keyof Port]: Port[M] extends (...parameters: infer P) => unknown ? ((...parameters: P) => Deed) | null : never
}

const STATUS_VERBS = {
  open: 'report.opened',
  locked: 'report.locked',
  sealed: 'report.sealed',
} as const satisfies Record<ReportStatus, AuditVerb>

/** Complete by its type: a new method of the port does not compile until it is decided what the log says of it. */
export const NOTED_REPORTS: Notes<Reports> = {
  create: ({ id, template, importedFrom }) =>
    importedFrom === undefined
      ? { verb: 'report.created', reportId: id, params: { template } }
      : { verb: 'report.imported', reportId: id, params: { template, format: importedFrom } },
  list: null,
  // Follows from what stands in the report.
  saveSummary: null,
  setStatus: (reportId, status) => ({ verb: STATUS_VERBS[status], reportId }),
  setScope: (reportId, subjectId, scope) =>
    scope
      ? { verb: 'member.set', reportId, subjectId, params: { scope: formatScope(scope) } }
      : { verb: 'member.removed', reportId, subjectId },
  scopes: null,
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

/** @returns null for what the audit log does not speak of. */
export function deedOf(name: string, parameters: readonly unknown[]): Deed | null {
  const note = (NOTED_REPORTS as Readonly<Record<string, ((...given: unknown[]) => Deed) | null>>)[name]
  return note ? note(...parameters) : null
}
