import { type CellField, type TextField, sectionRoot } from '@gongping/shared/report/shape.ts'
import { isLongText, readCell, writeCell } from './cell-text.ts'
import type { DraftPart } from './draft.ts'
import type { EditPlace } from './edit-place.ts'
import { type ParagraphEdit, mergeParagraphs } from './paragraph-merge.ts'
import { type Paragraph, wordsAt, wordsIn } from './place-words.ts'
import { rowPlace } from './place-owners.ts'
import type { ReportSession } from './report-session.ts'
import { editParagraphs } from './edit-paragraphs.ts'

/**
 * What writing a part of a draft into the report would do there.
 *
 * - `nothing`: the report says that already. `gone`: the report does not have the place any more.
 * - `write`: the place gets the draft's words, others' text stays as it is.
 * - `replace`: a value of somebody else gives way, as with any figure that is typed over.
 * - `by-hand`: rows, the title and basic figures are set right in the report itself; the draft is there to be read.
 * - `beside`: somebody else changed the same text; theirs stays, the draft's comes after it.
 */
export type Effect = 'nothing' | 'gone' | 'write' | 'replace' | 'beside' | 'by-hand'

/** The root of the document, or the row, that a place is in, for rights. */
export function rootOf(place: EditPlace): string {
  if ('root' in place) return place.root
  return 'section' in place ? sectionRoot(place.section) : rowPlace(place.row)
}

export function effectOf(session: ReportSession, part: DraftPart): Effect {
  const now = wordsAt(session.derived.content.get(), part.place)
  if (now === null) return 'gone'
  if ('root' in part.place) return now === part.words ? 'nothing' : 'by-hand'
  return typeof now === 'string' ? effectOnCell(part, now) : effectOnSection(part, now)
}

/** Writes the part as one step that can be undone. @returns false where that is not allowed now. */
export function applyPart(session: ReportSession, part: DraftPart): boolean {
  const { place } = part
  if ('root' in place) return false
  return session.editStep(rootOf(place), () => {
    if ('section' in place) {
      const now = wordsIn(session.report, place) as readonly Paragraph[]
      return editParagraphs(session.report.section(place.section), editsOf(part, now))
    }
    const cell = { row: place.row, field: place.field as CellField | TextField }
    writeCell(session.report, cell, resultInCell(part, readCell(session.report, cell)))
  })
}

function effectOnCell(part: DraftPart, now: string): Effect {
  const result = resultInCell(part, now)
  if (result === now) return 'nothing'
  if (result !== part.words) return 'beside'
  return now === '' || now === part.before ? 'write' : 'replace'
}

/** A value takes the place of another; of two long texts neither gets lost. */
function resultInCell({ place, words, before }: DraftPart, now: string): string {
  const own = words as string
  const isShared = 'field' in place && isLongText(place.field)
  if (!isShared || now === before || now === '' || own.includes(now)) return own
  return now.includes(own) ? now : `${now}\n${own}`
}

function effectOnSection(part: DraftPart, now: readonly Paragraph[]): Effect {
  const edits = editsOf(part, now)
  if (edits.length === 0) return 'nothing'
  return edits.some(({ beside }) => beside) ? 'beside' : 'write'
}

function editsOf({ words, before }: DraftPart, now: readonly Paragraph[]): ParagraphEdit[] {
  return mergeParagraphs(before as readonly Paragraph[] | null, words as readonly Paragraph[], now)
}
