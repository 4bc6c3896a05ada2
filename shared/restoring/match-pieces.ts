import type { Budget } from '../compare/budget.ts'
import { type Pair, matchEqual } from '../compare/match-equal.ts'
import { matchSimilar } from '../compare/match-similar.ts'
import type { Piece } from './pieces.ts'

/**
 * Which pieces stay and become which: the same first, in order; between those the ones that are like each other; then
 * what says nothing yet or only holds others; and at last paragraphs that say something else, because what a colleague is
 * typing in one goes with it.
 */
export function matchPieces(now: readonly Piece[], wanted: readonly Piece[], budget: Budget): Pair[] {
  const same = matchEqual(keysOf(now), keysOf(wanted), budget)
  return within(same, now.length, wanted.length, (from, to) => {
    const [ones, others] = [now.slice(...from), wanted.slice(...to)]
    const alike = matchSimilar(wordsOf(ones), wordsOf(others), budget).filter((pair) => isLike(ones, others, pair))
    return within(alike, ones.length, others.length, (inner, outer) => leftOver(ones.slice(...inner), others.slice(...outer)))
  })
}

type Range = readonly [from: number, to: number]

/** Pairs in order, with those that are found between them. */
function within(pairs: readonly Pair[], now: number, wanted: number, between: (from: Range, to: Range) => Pair[]): Pair[] {
  let [before, after] = [0, 0]
  return [...pairs, { before: now, after: wanted }].flatMap((pair) => {
    const found = between([before, pair.before], [after, pair.after])
    const shifted = found.map((inner) => ({ before: inner.before + before, after: inner.after + after }))
    ;[before, after] = [pair.before + 1, pair.after + 1]
    return pair.before < now ? [...shifted, pair] : shifted
  })
}

function leftOver(ones: readonly Piece[], others: readonly Piece[]): Pair[] {
  const pairs = inTurn(ones, others, losesNothing)
  return within(pairs, ones.length, others.length, (from, to) => inTurn(ones.slice(...from), others.slice(...to), () => true))
}

/** It becomes another without losing what it says. */
function losesNothing({ words, sort }: Piece): boolean {
  return words === '' || !sort.startsWith('paragraph')
}

/** One after the other of the same sort. */
function inTurn(ones: readonly Piece[], others: readonly Piece[], mayChange: (piece: Piece) => boolean): Pair[] {
  const pairs: Pair[] = []
  let next = 0
  for (const [before, piece] of ones.entries()) {
    if (!mayChange(piece)) continue
    const after = others.findIndex(({ sort }, at) => at >= next && sort === piece.sort)
    if (after < 0) continue
    pairs.push({ before, after })
    next = after + 1
  }
  return pairs
}

function isLike(ones: readonly Piece[], others: readonly Piece[], { before, after }: Pair): boolean {
  return ones[before]?.sort === others[after]?.sort
}

function keysOf(pieces: readonly Piece[]): string[] {
  return pieces.map(({ key }) => key)
}

function wordsOf(pieces: readonly Piece[]): string[] {
  return pieces.map(({ words }) => words)
}
