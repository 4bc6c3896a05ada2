import type { ReportContent } from '@gongping/shared/report/content.ts'
import { cellLabel } from './cell-label.ts'
import type { DraftPart } from './draft.ts'
import type { EditPlace } from './edit-place.ts'
import { sectionName, shortTableLabel, tableOfRow } from './place-label.ts'
import { randomLetters } from './random-letters.ts'
import type { ReportSession } from './report-session.ts'
import { STRUCTURE_NAMES } from './structure-words.ts'

/**
 * The places that this person changed and the server has not stored, as they stand here. Empty when all is saved.
 * @param now ms since the epoch.
 */
export function unsavedDraft(session: ReportSession, now: number): DraftPart[] {
  const saved = session.connection.saved.get()
  if (!('places' in saved) || saved.changes === 0) return []
  const content = session.derived.content.get()
  return saved.places.map((place) => ({
    id: randomLetters(),
    place,
    where: placeName(content, place),
    words: session.before.ownWordsAt(place),
    before: session.before.wordsAt(place),
    at: now,
    applied: false,
  }))
}

/** "自评表 · 培训人次 · 实际完成值", "二（一）2 部门决算情况". */
function placeName(content: ReportContent, place: EditPlace): string {
  if ('root' in place) return STRUCTURE_NAMES[place.root]
  if ('section' in place) return sectionName(content, place.section)
  const table = tableOfRow(content, place.row)
  if (!table) return ''
  const { row, column } = cellLabel(table, place.row, place.field)
  return [shortTableLabel(content, table), row, column].filter((word) => word !== '').join(' · ')
}
