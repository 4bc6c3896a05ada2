import type { CommentRange } from '../../session/comment-places.ts'

/** A piece of a text, and the comment on it; null: none. */
export interface Piece {
  readonly from: number
  readonly text: string
  readonly thread: string | null
}

/** Cuts a text where commented passages begin and end. Where two of them overlap, the words are of the one that begins first. */
export function cutPassages(text: string, passages: readonly CommentRange[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const cut = (to: number, thread: string | null) => {
    const end = Math.min(to, text.length)
    if (end <= at) return
    pieces.push({ from: at, text: text.slice(at, end), thread })
    at = end
  }
  for (const { thread, from, to } of passages.toSorted((a, b) => a.from - b.from)) {
    cut(from, null)
    cut(to, thread)
  }
  cut(text.length, null)
  return pieces
}
