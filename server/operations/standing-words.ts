import type * as Y from 'yjs'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { CommentAnchor } from '@gongping/shared/protocol/comments.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { type Anchor, locateAnchor, makeAnchor } from '@gongping/shared/report/anchors/anchor.ts'
import { readCommentPlace } from '@gongping/shared/report/comment-place.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { type CellField, ROW_PREFIX } from '@gongping/shared/report/shape.ts'
import type { Office } from './office.ts'
import { readAnchor } from './read-anchor.ts'
import { spoken } from './spoken.ts'

/** What somebody says that a comment is about. */
interface Subject {
  readonly place: string
  readonly anchor: CommentAnchor | null
  readonly quote: string
  /** The wording that stands instead, if the comment has one. */
  readonly suggestion: string | null
}

/** What it is about: the anchor as JSON, and the words as they stand in the report. */
export interface StandingWords {
  readonly anchor: string | null
  readonly quote: string
}

/**
 * The words that a comment is about, from the report and not from whoever speaks of them: nobody can quote what stands
 * nowhere. What colleagues typed between them meanwhile belongs to them; a wording is suggested for exactly what its
 * author saw, though. Fails with `anchor-invalid`, or with `words-changed` where they are gone or others by now.
 */
export async function standingWords(
  { rooms }: Pick<Office, 'rooms'>,
  reportId: string,
  { place, anchor: sent, quote, suggestion }: Subject,
): Promise<Result<StandingWords, Failure>> {
  const anchor = readAnchor(place, sent)
  if (!anchor.ok) return anchor
  const { value } = anchor
  const found = await rooms.readDocument(reportId, (doc) => (value ? takeAnew(doc, value) : quoteOf(doc, place)))
  if (!found) return err(failure('words-changed'))
  const isSame = spoken(found.quote) === spoken(quote)
  return suggestion === null || isSame ? ok(found) : err(failure('words-changed'))
}

/** null: they are gone, or more by now than can be held on to. */
function takeAnew(doc: Y.Doc, anchor: Anchor): StandingWords | null {
  const found = locateAnchor(doc, anchor)
  const own = found.kind === 'gone' ? null : makeAnchor(doc, anchor.place, found.from, found.to)
  return own && { anchor: JSON.stringify(own), quote: own.quote }
}

/** "" of a place as a whole. */
function quoteOf(doc: Y.Doc, place: string): StandingWords {
  const at = readCommentPlace(place)
  if (at?.kind !== 'cell') return { anchor: null, quote: '' }
  return { anchor: null, quote: new ReportDoc(doc).getCell(at.place.slice(ROW_PREFIX.length), at.field as CellField) }
}
