import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { WantedAssignment } from '@gongping/shared/protocol/members.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { ROW_PREFIX, fundRowId, sectionRoot } from '@gongping/shared/report/shape.ts'
import { heldRights } from '@gongping/shared/workflow/held-rights.ts'
import { roleAllows } from '@gongping/shared/workflow/report-rights.ts'
import type { Office } from './office.ts'
import { readReport } from './read-report.ts'

/**
 * Gives a section or a row to people who may write, instead of those who had it; then open pages hear of it. One that
 * binds is an exact cut, as a lock is. Fails with `report-unknown`, `section-unknown`, `row-unknown` or `person-unknown`.
 */
export async function assignPlace(
  office: Pick<Office, 'reports' | 'rooms'>,
  reportId: string,
  wanted: WantedAssignment,
): Promise<Result<void, Failure>> {
  const [content, terms] = await Promise.all([readReport(office, reportId), office.reports.terms(reportId)])
  if (!content.ok) return content
  if (!terms) return err(failure('report-unknown'))
  if (wanted.people.length > 0 && !placesOf(content.value).has(wanted.place)) return err(unknownPlace(wanted.place))
  const stranger = wanted.people.find((personId) => {
    const { role } = heldRights(terms.rights, personId)
    return role === null || !roleAllows('report.write', role)
  })
  if (stranger !== undefined) return err(failure('person-unknown', { name: stranger }))
  if (!(await office.reports.assign(reportId, wanted))) return err(failure('report-unknown'))
  office.rooms.refresh(reportId)
  office.rooms.notify(reportId, { type: 'assignments' })
  return ok(undefined)
}

function placesOf({ sections, tables }: ReportContent): ReadonlySet<string> {
  const rows = tables.flatMap(({ id, funds, indicators }) => [
    id,
    ...funds.map((fund) => fundRowId(id, fund.id)),
    ...indicators.map((indicator) => indicator.id),
  ])
  return new Set([...sections.map(({ id }) => sectionRoot(id)), ...rows.map((row) => ROW_PREFIX + row)])
}

function unknownPlace(place: string): Failure {
  const id = place.slice(place.indexOf('/') + 1)
  return place.startsWith(ROW_PREFIX) ? failure('row-unknown', { row: id }) : failure('section-unknown', { section: id })
}
