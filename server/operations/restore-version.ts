import { randomUUID } from 'node:crypto'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { releaseFigures } from '@gongping/shared/figures/settle-figures.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Restored, WantedRestore } from '@gongping/shared/protocol/versions.ts'
import type { SectionContent } from '@gongping/shared/report/content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { sectionRoot } from '@gongping/shared/report/shape.ts'
import { restoreContent, restoreSection } from '@gongping/shared/restoring/restore-content.ts'
import { mayChangePlace } from '@gongping/shared/workflow/write-scope.ts'
import type { Person } from '../identity/identity.ts'
import { findVersion } from './find-version.ts'
import { freezeVersion } from './freeze-version.ts'
import type { Office } from './office.ts'
import { permit } from './permit.ts'
import { unpackVersion } from './version-content.ts'

/**
 * Writes a report, or one section of it, again as it was in a version: as an edit of whoever asks, so that colleagues go
 * on writing and all that was stays in the log. What it is now is kept as a version first. A whole report is put back by
 * owners. Fails with `version-unknown` or `section-unknown`, or as `permit` and `Rooms.edit` do.
 * @param number as somebody typed it.
 */
export async function restoreVersion(
  office: Office,
  by: Pick<Person, 'id'>,
  { reportId, number }: { readonly reportId: string; readonly number: string },
  { section: sectionId }: WantedRestore,
): Promise<Result<Restored, Failure>> {
  const permitted = await permit(office, by, reportId, 'report.restore')
  if (!permitted.ok) return permitted
  const { role, scope, except } = permitted.value.held
  const isAllowed = sectionId === undefined ? role === 'owner' : mayChangePlace(scope, except, sectionRoot(sectionId))
  if (!isAllowed) return err(failure('not-allowed'))
  const found = await findVersion(office, reportId, number)
  if (!found.ok) return found
  const content = releaseFigures((await unpackVersion(found.value)).content)
  const section = content.sections.find(({ id }) => id === sectionId)
  if (sectionId !== undefined && !section) return err(failure('section-unknown', { section: sectionId }))
  const kept = await freezeVersion(office, reportId, { kind: 'before-restore', by: by.id })
  if (!kept.ok) return kept
  const edited = await office.rooms.edit(reportId, by.id, (doc): undefined => {
    const report = new ReportDoc(doc)
    if (section) restoreSection(report, section)
    else restoreContent(report, content, randomUUID().slice(0, 8))
  })
  if (!edited.ok) return edited
  await office.note({ verb: 'report.restored', reportId, params: { version: number, ...placeOf(section) } })
  return ok({ seq: edited.value.seq })
}

function placeOf(section: SectionContent | undefined): { readonly place?: string } {
  return section ? { place: sectionRoot(section.id) } : {}
}
