import * as Y from 'yjs'
import type { Budget } from '../compare/budget.ts'
import { type RichNode, MAX_DEPTH, writeNodes } from '../report/rich-text.ts'
import { matchPieces } from './match-pieces.ts'
import { type Piece, pieceAt, piecesOf } from './pieces.ts'
import { restoreRichText } from './restore-text.ts'

/**
 * Makes a section, or an element in it, hold what it held before. What is the same is not touched, and what became
 * something else is changed word by word, so that a colleague's typing and the comments in it stay.
 */
export function restoreNodes(parent: Y.XmlFragment, wanted: readonly RichNode[], budget: Budget, depth = 0): void {
  const children = parent.toArray()
  const [now, pieces] = [children.map((child) => pieceAt(child, depth)), piecesOf(wanted)]
  if (isSame(now, pieces)) return
  const from = new Map(matchPieces(now, pieces, budget).map(({ before, after }) => [after, before]))
  // From the end, so that what stands before keeps its index.
  let end = children.length
  for (let to = pieces.length - 1; to >= 0; to--) {
    const [piece, at] = [pieces[to], from.get(to)]
    if (!piece) continue
    if (at === undefined) parent.insert(end, writeNodes(piece.nodes))
    else {
      if (end > at + 1) parent.delete(at + 1, end - at - 1)
      restorePiece(children[at], now[at], piece, budget, depth)
      end = at
    }
  }
  if (end > 0) parent.delete(0, end)
}

function restorePiece(child: unknown, now: Piece | undefined, wanted: Piece, budget: Budget, depth: number): void {
  if (now?.key === wanted.key) return
  if (child instanceof Y.XmlText) restoreRichText(child, now?.nodes ?? [], wanted.nodes, budget)
  else if (child instanceof Y.XmlElement && depth < MAX_DEPTH)
    restoreNodes(child, wanted.nodes[0]?.content ?? [], budget, depth + 1)
}

function isSame(now: readonly Piece[], wanted: readonly Piece[]): boolean {
  return now.length === wanted.length && now.every(({ key }, at) => key === wanted[at]?.key)
}
