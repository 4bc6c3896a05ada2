import type { ReportSummary } from '@gongping/shared/protocol/http.ts'
import type { Identity } from '../identity/identity.ts'
import type { Office } from './office.ts'

/** Every report, newest change first, with people's names instead of their ids. */
export async function listReports(office: Office, identity: Identity): Promise<ReportSummary[]> {
  const [records, people] = await Promise.all([office.reports.list(), identity.listPeople()])
  const displays = new Map(people.map((person) => [person.id, person.display]))
  return records.map(({ id, template, title, year, unit, createdAt, updatedAt, updatedBy, summary }) => ({
    id,
    template,
    title,
    year,
    unit,
    createdAt,
    updatedAt,
    updatedBy: displays.get(updatedBy) ?? '',
    total: summary?.total ?? null,
    grade: summary?.grade ?? null,
    errors: summary?.errors ?? null,
  }))
}
