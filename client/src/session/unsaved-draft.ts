import type { ReportContent } from '@gongping/shared/report/content.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { cellLabel } from './cell-label.ts'
import type { DraftPart } from './draft.ts'
import type { EditPlace } from './edit-place.ts'
import { sectionName, shortTableLabel, tableOfRow } from './place-label.ts'
import { randomLetters } from './random-letters.ts'
import type { ReportSession } from './report-session.ts'
import { STRUCTURE_NAMES, structureWords } from './structure-words.ts'

/** What a draft is made of. */
type Unsaved = Pick<ReportSession, 'report' | 'before'> & {
  readonly connection: Pick<ReportSession['connection'], 'saved'>
}

/**
 * The places that this person changed and the server has not stored, as they stand here. Empty when all is saved.
 * A row that the server does not have is one part with all its cells.
 * @param now ms since the epoch.
 */
export function unsavedDraft({ report, connection, before }: Unsaved, now: number): DraftPart[] {
  const saved = connection.saved.get()
  if (!('places' in saved) || saved.changes === 0) return []
  const content = readContent(report.doc)
  const indicators = new Set(content.tables.flatMap((table) => table.indicators.map(({ id }) => id)))
  const isNew = (place: EditPlace) => 'row' in place && indicators.has(place.row) && before.wordsAt(place) === null
  const added = new Set(saved.places.flatMap((place) => ('row' in place && isNew(place) ? [place.row] : [])))
  return saved.places
    .filter((place) => !('row' in place && added.has(place.row)))
    .map((place) => ({
      id: randomLetters(),
      place,
      where: placeName(content, place),
      words: 'root' in place ? structureWords(content, place.root, added) : before.ownWordsAt(place),
      before: before.wordsAt(place),
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
