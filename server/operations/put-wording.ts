import type * as Y from 'yjs'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { locateAnchor, makeAnchor } from '@gongping/shared/report/anchors/anchor.ts'
import { decodeAnchor } from '@gongping/shared/report/anchors/decode-anchor.ts'
import { readCommentPlace } from '@gongping/shared/report/comment-place.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { type CellField, ROW_PREFIX, rootKind } from '@gongping/shared/report/shape.ts'
import { replaceWords } from '@gongping/shared/restoring/replace-words.ts'
import { spoken } from './spoken.ts'

/** Words in a report, and what is to stand there instead. */
export interface Wording {
  readonly place: string
  /** JSON; null: a cell as a whole. */
  readonly anchor: string | null
  readonly quote: string
  readonly suggestion: string
}

/**
 * Puts a wording in place of the words that it was suggested for. Fails with `suggestion-outdated` where they are not
 * there.
 * @returns the wording that takes it back.
 */
export function putWording(doc: Y.Doc, wording: Wording): Result<Wording, Failure> {
  const back = wording.anchor === null ? putInCell(doc, wording) : putInText(doc, wording, wording.anchor)
  return back ? ok(back) : err(failure('suggestion-outdated'))
}

function putInCell(doc: Y.Doc, { place, quote, suggestion }: Wording): Wording | null {
  const at = readCommentPlace(place)
  if (at?.kind !== 'cell') return null
  const [report, row, field] = [new ReportDoc(doc), at.place.slice(ROW_PREFIX.length), at.field as CellField]
  if (report.getCell(row, field) !== quote) return null
  report.setCell(row, field, suggestion)
  return { place, anchor: null, quote: suggestion, suggestion: quote }
}

function putInText(doc: Y.Doc, { place, quote, suggestion }: Wording, json: string): Wording | null {
  const anchor = decodeAnchor(JSON.parse(json))
  const found = anchor?.place === place ? locateAnchor(doc, anchor) : null
  if (!found || found.kind === 'gone' || spoken(found.quote) !== spoken(quote)) return null
  const root = rootKind(place) === 'section' ? doc.getXmlFragment(place) : doc.getText(place)
  if (!replaceWords(root, found.from, found.quote, suggestion)) return null
  // The old anchor may have lost all its characters by this.
  const put = makeAnchor(doc, place, found.from, found.from + suggestion.length)
  return { place, anchor: JSON.stringify(put ?? anchor), quote: suggestion, suggestion: found.quote }
}
