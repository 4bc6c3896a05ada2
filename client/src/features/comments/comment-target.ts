import type { CommentThread } from '@gongping/shared/protocol/comments.ts'
import { readCommentPlace } from '@gongping/shared/report/comment-place.ts'
import type { ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import { cellLabel } from '../../session/cell-label.ts'
import type { PersonPlace } from '../../session/edit-place.ts'
import { isRowGone } from '../../session/comment-cells.ts'
import { sectionName, shortTableLabel, tableOfRow } from '../../session/place-label.ts'
import { type Target, reveal } from '../../ui/reveal.ts'

/** Where on the page the place of a comment is drawn; null: the report as a whole. */
export function targetOf(place: string): Target | null {
  const known = readCommentPlace(place)
  if (!known || known.kind === 'report') return null
  const id = known.place.slice(known.place.indexOf('/') + 1)
  if (known.kind === 'section') return { section: id }
  return 'field' in known ? { row: id, field: known.field } : { row: id }
}

/** "二（一）2 部门决算情况", "项目验收合格率 · 实际完成值"; "" for the report as a whole. */
export function placeName(content: ReportContent, place: string): string {
  const { section, row, field = '' } = targetOf(place) ?? {}
  if (section !== undefined) return sectionName(content, section)
  const table = row === undefined ? undefined : tableOfRow(content, row)
  if (!table || row === undefined) return ''
  const label = cellLabel(table, row, field)
  return [label.row || shortTableLabel(content, table), label.column].filter(Boolean).join(' · ')
}

/** Whether the row that a comment is about, or is about a cell of, was removed. */
export function isPlaceGone(tables: readonly TableContent[], place: string): boolean {
  return isRowGone(place, (row) => tableOfRow({ tables }, row) !== undefined)
}

/** The place of a comment on where somebody is. */
export function placeOfPerson(place: PersonPlace | null): string {
  if (place && 'section' in place) return `section/${place.section}`
  return place && 'row' in place ? `cell/${place.row}/${place.field}` : 'report'
}

/** What is drawn of a comment's words or place; null: nothing, or it is about the whole report. */
export function elementOf({ id, place }: Pick<CommentThread, 'id' | 'place'>): Element | null {
  const mark = document.querySelector(`.comment-mark[data-thread="${CSS.escape(id)}"]`)
  if (mark) return mark
  const { section, row, field } = targetOf(place) ?? {}
  if (section !== undefined) return document.querySelector(`[data-heading="${CSS.escape(section)}"]`)
  if (row === undefined) return null
  const cell = field === undefined ? '' : `[data-field="${CSS.escape(field)}"]`
  return document.querySelector(`#paper [data-row="${CSS.escape(row)}"]${cell}`)
}

/** Beside the paper a card stands where its words are; only in a drawer it has to be scrolled to. */
export function focusCard(card: HTMLElement | null): void {
  card?.focus({ preventScroll: card.closest('[data-beside=true]') !== null })
}

/** Takes the keyboard to the words or the cell that a comment is about; the paper stays where it is. */
export function focusWords(place: string): void {
  const { section, row, field = '' } = targetOf(place) ?? {}
  const words =
    section === undefined
      ? document.querySelector<HTMLElement>(`#paper td[data-row="${CSS.escape(row ?? '')}"][data-field="${CSS.escape(field)}"]`)
      : document.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"] [contenteditable=true]`)
  const stop = words?.querySelector('textarea') ?? words ?? document.getElementById('paper')
  stop?.focus({ preventScroll: true })
}

/** Scrolls to what a comment is about. */
export function revealThread(thread: Pick<CommentThread, 'id' | 'place'>): void {
  const words = elementOf(thread)
  const target = targetOf(thread.place)
  if (words?.matches('.comment-mark')) words.scrollIntoView({ block: 'center', behavior: 'smooth' })
  else if (target) reveal(target)
  else document.querySelector('.report-desk')?.scrollTo({ top: 0 })
}
