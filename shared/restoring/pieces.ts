import { canonicalJson } from '../report/canonical.ts'
import { joinTexts } from '../report/join-texts.ts'
import { type RichNode, plainText, readChild } from '../report/rich-text.ts'

/** A child of a section or of an element: a text with all its marks, or an element. */
export interface Piece {
  /** "text", or what kind of element with which attributes: only the like can become each other. */
  readonly sort: string
  /** Text nodes, or the one element. */
  readonly nodes: readonly RichNode[]
  /** All that it says, to be compared. */
  readonly key: string
  readonly words: string
}

export function piecesOf(nodes: readonly RichNode[]): Piece[] {
  const groups: RichNode[][] = []
  for (const node of joinTexts(nodes)) {
    const last = groups.at(-1)
    if (node.type === 'text' && last?.[0]?.type === 'text') last.push(node)
    else groups.push([node])
  }
  return groups.map(pieceOf)
}

/** What stands there now. */
export function pieceAt(child: unknown, depth: number): Piece {
  return pieceOf(joinTexts(readChild(child, depth)))
}

function pieceOf(nodes: readonly RichNode[]): Piece {
  const [first] = nodes
  const sort = !first || first.type === 'text' ? 'text' : `${first.type} ${canonicalJson(first.attrs)}`
  return { sort, nodes, key: canonicalJson(nodes), words: nodes.map(plainText).join('') }
}
