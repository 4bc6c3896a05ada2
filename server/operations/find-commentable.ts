import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { readCommentPlace } from '@gongping/shared/report/comment-place.ts'
import type { Office } from './office.ts'
import { readReport } from './read-report.ts'
import { placesOf, unknownPlace } from './report-places.ts'

/**
 * Whether a report has the place at which a comment is to stand. Fails with `report-unknown`, `section-unknown` or
 * `row-unknown`.
 * @param place of the form that {@link readCommentPlace} reads.
 */
export async function findCommentable(
  office: Pick<Office, 'rooms'>,
  reportId: string,
  place: string,
): Promise<Result<void, Failure>> {
  const at = readCommentPlace(place)
  if (at === null) return err(unknownPlace(place))
  if (at.kind === 'report') return ok(undefined)
  const content = await readReport(office, reportId)
  if (!content.ok) return content
  return placesOf(content.value).has(at.place) ? ok(undefined) : err(unknownPlace(at.place))
}
