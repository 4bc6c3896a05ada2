import { plainText } from '@gongping/shared/report/rich-text.ts'
import { type CellField, TEXT_FIELDS, type TextField } from '@gongping/shared/report/shape.ts'
import type { EditPlace } from './edit-place.ts'
import { placeLabel } from './place-label.ts'
import type { ReportSession } from './report-session.ts'

/** What one place says on this computer, to be copied by hand. */
export interface DraftPart {
  readonly where: string
  readonly text: string
}

/** The places that this person changed and the server has not stored, as they stand here. Empty when all is saved. */
export function unsavedDraft(session: ReportSession): DraftPart[] {
  const saved = session.connection.saved.get()
  if (!('places' in saved) || saved.changes === 0) return []
  const content = session.derived.content.get()
  return saved.places.map((place) => ({ where: placeLabel(content, place), text: textAt(session, place) }))
}

function textAt({ report, derived }: ReportSession, place: EditPlace): string {
  if ('section' in place) {
    const section = derived.content.get().sections.find(({ id }) => id === place.section)
    return (section?.paragraphs ?? []).map(plainText).join('\n')
  }
  const { row, field } = place
  return isTextField(field) ? report.text(row, field).toString() : report.getCell(row, field as CellField)
}

function isTextField(field: string): field is TextField {
  return (TEXT_FIELDS as readonly string[]).includes(field)
}
