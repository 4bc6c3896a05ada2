import { randomUUID } from 'node:crypto'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { canonicalReport } from '@gongping/shared/figures/canonical-report.ts'
import { releaseFigures } from '@gongping/shared/figures/settle-figures.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Restored, WantedRestore } from '@gongping/shared/protocol/versions.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { mayChangePlace } from '@gongping/shared/workflow/write-scope.ts'
import type { Person } from '../identity/identity.ts'
import { findVersion } from './find-version.ts'
import { keepContent } from './freeze-version.ts'
import type { Office } from './office.ts'
import { permit } from './permit.ts'
import { type ContentAt, readAt } from './read-at.ts'
import { placeWanted, restoredPart } from './restored-part.ts'
import { unpackVersion } from './version-content.ts'

/**
 * Writes a report, or a section, table or row of it, again as it was in a version: as an edit of whoever asks, so that
 * colleagues go on writing and all that was stays in the log. What it is now is kept as a version first, and open pages
 * are told. A whole report is put back by owners. Fails with `version-unknown`, `section-unknown` or `row-unknown`, or as
 * `permit` and `Rooms.edit` do.
 * @param number as somebody typed it.
 */
export async function restoreVersion(
  office: Office,
  by: Pick<Person, 'id' | 'display'>,
  { reportId, number }: { readonly reportId: string; readonly number: string },
  wanted: WantedRestore,
): Promise<Result<Restored, Failure>> {
  const permitted = await permit(office, by, reportId, 'report.restore')
  if (!permitted.ok) return permitted
  const { role, scope, except } = permitted.value.held
  const place = placeWanted(wanted)
  if (place === null ? role !== 'owner' : !mayChangePlace(scope, except, place)) return err(failure('not-allowed'))
  const found = await findVersion(office, reportId, number)
  if (!found.ok) return found
  const part = restoredPart(releaseFigures((await unpackVersion(found.value)).content), wanted)
  if (!part.ok) return part
  const { places, put } = part.value
  if (!places.every((one) => mayChangePlace(scope, except, one))) return err(failure('not-allowed'))
  const edited = await editOnceKept(office, by, reportId, (report) => put(report, randomUUID().slice(0, 8)))
  if (!edited.ok) return edited
  const { seq, missed } = edited.value
  let { kept } = edited.value
  // It is done, whatever happens from now on: whoever audits, and open pages, are to know.
  await office.note({ verb: 'report.restored', reportId, params: { version: number, ...(place !== null && { place }) } })
  try {
    const again = missed && (await keepBefore(office, by, reportId, missed))
    if (again?.ok) kept = again.value.number
  } finally {
    const { id, display } = by
    office.rooms.notify(reportId, { type: 'restored', by: { id, display }, version: found.value.number, kept, place })
  }
  return ok({ seq, kept })
}

interface EditedOnceKept extends Restored {
  /** What the report said just before the edit, where the version that was kept says something else. */
  readonly missed: ContentAt | null
}

/** Changes a report after what it says is kept as a version. */
async function editOnceKept(
  office: Office,
  by: Pick<Person, 'id'>,
  reportId: string,
  change: (report: ReportDoc) => Failure | undefined,
): Promise<Result<EditedOnceKept, Failure>> {
  const read = await readAt(office, reportId)
  if (!read.ok) return read
  const kept = await keepBefore(office, by, reportId, read.value)
  if (!kept.ok) return kept
  let content = read.value.content
  const edited = await office.rooms.edit(reportId, by.id, (doc) => {
    content = readContent(doc)
    return change(new ReportDoc(doc))
  })
  if (!edited.ok) return edited
  const { seq } = edited.value
  const isKept = canonicalReport(content) === canonicalReport(read.value.content)
  return ok({ seq, kept: kept.value.number, missed: isKept ? null : { content, seq: seq - 1 } })
}

function keepBefore(office: Office, by: Pick<Person, 'id'>, reportId: string, before: ContentAt): ReturnType<typeof keepContent> {
  return keepContent(office, reportId, { kind: 'before-restore', by: by.id }, before)
}
