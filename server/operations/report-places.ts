import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { ROW_PREFIX, fundRowId, sectionRoot } from '@gongping/shared/report/shape.ts'

/** Every section and row that a report has, as "section/<id>" and "row/<id>". */
export function placesOf({ sections, tables }: ReportContent): ReadonlySet<string> {
  const rows = tables.flatMap(({ id, funds, indicators }) => [
    id,
    ...funds.map((fund) => fundRowId(id, fund.id)),
    ...indicators.map((indicator) => indicator.id),
  ])
  return new Set([...sections.map(({ id }) => sectionRoot(id)), ...rows.map((row) => ROW_PREFIX + row)])
}

/** That a report does not have this section or row. */
export function unknownPlace(place: string): Failure {
  const id = place.slice(place.indexOf('/') + 1)
  return place.startsWith(ROW_PREFIX) ? failure('row-unknown', { row: id }) : failure('section-unknown', { section: id })
}
