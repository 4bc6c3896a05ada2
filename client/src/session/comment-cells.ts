import type { CommentThread } from '@gongping/shared/protocol/comments.ts'
import { readCommentPlace } from '@gongping/shared/report/comment-place.ts'
import { ROW_PREFIX } from '@gongping/shared/report/shape.ts'

/** In which cell a row begins, be it a table's, a fund's or an indicator's: a comment on a row as a whole is marked there. */
const ROW_HEADS: readonly string[] = ['name', 'initial', 'level3']

/** The open comments on the cells of the tables: ids by "<row>/<field>", in the order in which they were begun. */
export function commentsByCell(threads: readonly CommentThread[]): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {}
  for (const { id, place, state } of threads) {
    if (state !== 'open') continue
    for (const key of cellsOf(place)) (found[key] ??= []).push(id)
  }
  return found
}

/** Whether a comment is about a row that a report does not have any more. @param rows those that it has. */
export function isRowGone(place: string, hasRow: (row: string) => boolean): boolean {
  const row = rowOf(place)
  return row !== null && !hasRow(row)
}

function cellsOf(place: string): string[] {
  const at = readCommentPlace(place)
  const row = rowOf(place)
  if (at === null || row === null) return []
  return 'field' in at ? [`${row}/${at.field}`] : ROW_HEADS.map((field) => `${row}/${field}`)
}

/** null: it is about no row. */
function rowOf(place: string): string | null {
  const at = readCommentPlace(place)
  return at === null || at.kind === 'report' || at.kind === 'section' ? null : at.place.slice(ROW_PREFIX.length)
}
