import type * as Y from 'yjs'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { locateAnchor } from '@gongping/shared/report/anchors/anchor.ts'
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

/** Puts a wording in place of the words that it was suggested for. @returns `suggestion-outdated` where they are not there. */
export function putWording(doc: Y.Doc, wording: Wording): Failure | undefined {
  const isDone = wording.anchor === null ? putInCell(doc, wording) : putInText(doc, wording, wording.anchor)
  return isDone ? undefined : failure('suggestion-outdated')
}

function putInCell(doc: Y.Doc, { place, quote, suggestion }: Wording): boolean {
  const at = readCommentPlace(place)
  if (at?.kind !== 'cell') return false
  const [report, row, field] = [new ReportDoc(doc), at.place.slice(ROW_PREFIX.length), at.field as CellField]
  if (report.getCell(row, field) !== quote) return false
  report.setCell(row, field, suggestion)
  return true
}

function putInText(doc: Y.Doc, { place, quote, suggestion }: Wording, json: string): boolean {
  const anchor = decodeAnchor(JSON.parse(json))
  const found = anchor?.place === place ? locateAnchor(doc, anchor) : null
  if (!found || found.kind === 'gone' || spoken(found.quote) !== spoken(quote)) return false
  const root = rootKind(place) === 'section' ? doc.getXmlFragment(place) : doc.getText(place)
  return replaceWords(root, found.from, found.quote, suggestion)
}
