import type { ReportSummary } from '@gongping/shared/protocol/http.ts'
import { roleIn } from '@gongping/shared/workflow/standing.ts'
import type { Identity, Person } from '../identity/identity.ts'
import type { ClaimedReport } from '../store/store.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'

/** Every report in which a person has a role, newest change first, with people's names instead of their ids. */
export async function listReports(
  { reports, agreements }: Pick<Office, 'reports' | 'agreements'>,
  identity: Identity,
  { id: personId }: Pick<Person, 'id'>,
): Promise<ReportSummary[]> {
  const [records, toConfirm, nameOf] = await Promise.all([
    reports.listFor(personId),
    agreements.reportsToConfirm(personId),
    personNames(identity),
  ])
  const asked = new Set(toConfirm)
  return records.flatMap((record) => summaryFor(record, asked.has(record.id), nameOf) ?? [])
}

function summaryFor(
  record: ClaimedReport,
  isToConfirm: boolean,
  nameOf: Awaited<ReturnType<typeof personNames>>,
): ReportSummary | null {
  const role = roleIn(record, record.claim)
  if (!role) return null
  const { id, template, title, year, unit, unitId, status, createdAt, updatedAt, updatedBy, summary } = record
  return {
    id,
    template,
    title,
    year,
    unit,
    unitId,
    role,
    status,
    isToConfirm,
    createdAt,
    updatedAt,
    updatedBy: nameOf(updatedBy).display,
    total: summary?.total ?? null,
    grade: summary?.grade ?? null,
    errors: summary?.errors ?? null,
  }
}
