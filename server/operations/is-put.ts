import { createHash } from 'node:crypto'
import type * as Y from 'yjs'
import { locateAnchor } from '@gongping/shared/report/anchors/anchor.ts'
import { decodeAnchor } from '@gongping/shared/report/anchors/decode-anchor.ts'
import { RegionText } from '@gongping/shared/report/anchors/region-text.ts'
import { RunIndex } from '@gongping/shared/report/anchors/runs.ts'
import { readCommentPlace } from '@gongping/shared/report/comment-place.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { type CellField, ROW_PREFIX, cellKey, rootKind } from '@gongping/shared/report/shape.ts'
import type { ThreadRecord } from '../store/comments.ts'
import type { Wording } from './put-wording.ts'
import { spoken } from './spoken.ts'

/**
 * The clientID under which a comment's wording is put into the text: the same each time, so that one whose comment could
 * not be noted as accepted any more, because the server ended in between, is known again.
 */
export function markOf({ id, attachment, suggestion }: ThreadRecord): number {
  return createHash('sha256')
    .update(JSON.stringify([id, attachment, suggestion]))
    .digest()
    .readUInt32BE()
}

/** Whether a wording stands in the text because it was put there under this mark, and not because somebody typed it. */
export function isPut(doc: Y.Doc, wording: Wording, mark: number): boolean {
  return wording.anchor === null ? isInCell(doc, wording, mark) : isInText(doc, wording, wording.anchor, mark)
}

function isInCell(doc: Y.Doc, { place, suggestion }: Wording, mark: number): boolean {
  const at = readCommentPlace(place)
  if (at?.kind !== 'cell') return false
  const [report, row, field] = [new ReportDoc(doc), at.place.slice(ROW_PREFIX.length), at.field as CellField]
  if (report.getCell(row, field) !== suggestion) return false
  return suggestion === '' || report.cells._map.get(cellKey(row, field))?.id.client === mark
}

function isInText(doc: Y.Doc, { place, suggestion }: Wording, json: string, mark: number): boolean {
  const anchor = decodeAnchor(JSON.parse(json))
  if (anchor?.place !== place || !doc.share.has(place)) return false
  const found = locateAnchor(doc, anchor)
  const region = new RegionText(rootKind(place) === 'section' ? doc.getXmlFragment(place) : doc.getText(place))
  const stretches = region
    .runs(0, region.text.length)
    .filter(({ client }) => client === mark)
    .map(({ at, length }) => ({ from: at, to: at + length }))
  if (found.kind !== 'gone') stretches.push(found)
  if (stretches.length === 0) return suggestion === ''
  const [from, to] = [Math.min(...stretches.map((one) => one.from)), Math.max(...stretches.map((one) => one.to))]
  if (spoken(region.text.slice(from, to)) !== spoken(suggestion)) return false
  const own = new RunIndex(anchor.runs)
  return region.runs(from, to).every(({ client, clock }) => client === mark || own.find(client, clock) !== null)
}
