import type { ReportSummary } from '@gongping/shared/protocol/http.ts'
import type { Identity } from '../identity/identity.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'

/** Every report, newest change first, with people's names instead of their ids. */
export async function listReports(office: Office, identity: Identity): Promise<ReportSummary[]> {
  const [records, nameOf] = await Promise.all([office.reports.list(), personNames(identity)])
  return records.map(({ id, template, title, year, unit, status, createdAt, updatedAt, updatedBy, summary }) => ({
    id,
    template,
    title,
    year,
    unit,
    status,
    createdAt,
    updatedAt,
    updatedBy: nameOf(updatedBy).display,
    total: summary?.total ?? null,
    grade: summary?.grade ?? null,
    errors: summary?.errors ?? null,
  }))
}
