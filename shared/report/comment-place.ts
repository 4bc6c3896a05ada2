import { ROOT_CELLS, ROW_PREFIX, TEXT_PREFIX, placeOf, rootKind } from './shape.ts'

/** Where in a report a comment can stand. */
export type CommentPlace =
  | { readonly kind: 'report' }
  /** A passage of it, where the comment has an anchor. `place` as the log and rights name it. */
  | { readonly kind: 'section' | 'row'; readonly place: string }
  /** `text`: a long text, which may be commented by passage; `cell`: as a whole. */
  | { readonly kind: 'cell' | 'text'; readonly place: string; readonly field: string }

const REPORT = 'report'
const CELL_PREFIX = 'cell/'
const FIELD = /^[a-z]+\d?(?:\/[a-z]+)?$/
/** Row ids are those of shape.ts; only fund rows have slashes. */
const ROW = /^row\/[\w.-]{1,64}(?:\/fund\/[\w.-]{1,64})?$/

/** "section/<id>", "cell/<row>/<field>" …, taken apart; null for what is no place of a report. */
export function readCommentPlace(text: string): CommentPlace | null {
  if (text === REPORT) return { kind: 'report' }
  if (text.startsWith(ROW_PREFIX)) return ROW.test(text) ? { kind: 'row', place: text } : null
  if (text.startsWith(CELL_PREFIX)) return readField('cell', text.slice(CELL_PREFIX.length))
  const root = rootKind(text)
  if (root === 'section') return { kind: 'section', place: text }
  return root === 'text' ? readField('text', text.slice(TEXT_PREFIX.length)) : null
}

/** Whether another wording can be proposed there: for a passage of a text, or for a cell. */
export function takesWording(place: string, isPassage: boolean): boolean {
  return isPassage || readCommentPlace(place)?.kind === 'cell'
}

function readField(kind: 'cell' | 'text', key: string): CommentPlace | null {
  const place = placeOf(ROOT_CELLS, key)
  const field = key.slice(place.length - ROW_PREFIX.length + 1)
  return ROW.test(place) && FIELD.test(field) ? { kind, place, field } : null
}
