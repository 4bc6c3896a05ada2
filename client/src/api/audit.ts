import type { Language } from '@gongping/shared/base/language.ts'
import type { AuditFilter, AuditPage } from '@gongping/shared/protocol/audit.ts'
import { type Answer, request } from './request.ts'

/** @param before only entries with a smaller number. */
export const fetchAudit = (filter: AuditFilter, before?: number): Answer<AuditPage> =>
  request(`/api/audit?${queryOf({ ...filter, before: before === undefined ? undefined : String(before) })}`)

/** Address of the same entries as a table; the browser keeps it on disk as it comes. */
export const auditTableAddress = (filter: AuditFilter, language: Language): string =>
  `/api/audit/export?${queryOf({ ...filter, language })}`

function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return new URLSearchParams(given).toString()
}
