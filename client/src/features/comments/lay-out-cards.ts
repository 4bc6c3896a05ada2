/** A card beside the paper, in pixels of one and the same scale. */
export interface WantedCard {
  /** Where its words stand. */
  readonly top: number
  readonly height: number
}

export const CARD_GAP = 8

interface Span {
  readonly top: number
  readonly bottom: number
}

/**
 * Where the card that is looked at stands: beside its words, and while these can be seen it can be seen as well.
 * @param seen what shows of the paper. @param free where the first card can be seen: above it others stay in place.
 */
export function topInSight(words: Span, seen: Span, free: number): number {
  const isSeen = words.bottom > seen.top && words.top < seen.bottom
  return isSeen ? Math.max(words.top, free) : words.top
}

/**
 * Where the cards stand so that none covers another: beside their words where there is room, else below those before
 * them, in the order of the words. The one that is looked at stands exactly beside its words, and the others give way.
 * @param cards in the order of their words. @param fixed index of the one that is looked at; -1: none.
 */
export function layOutCards(cards: readonly WantedCard[], fixed: number): number[] {
  const tops = stackDown(
    cards,
    cards.map(({ top }) => top),
  )
  if (fixed < 0) return tops
  tops[fixed] = cards[fixed]?.top ?? 0
  for (let at = fixed - 1; at >= 0; at--) {
    const room = (tops[at + 1] ?? 0) - CARD_GAP - (cards[at]?.height ?? 0)
    tops[at] = Math.min(tops[at] ?? 0, room)
  }
  const below = cards.map(({ top }, at) => (at > fixed ? top : (tops[at] ?? 0)))
  return stackDown(cards, below)
}

/** Nobody stands above the first line, nor in another card. */
function stackDown(cards: readonly WantedCard[], wanted: readonly number[]): number[] {
  let free = 0
  return cards.map(({ height }, at) => {
    const top = Math.max(free, wanted[at] ?? 0)
    free = top + height + CARD_GAP
    return top
  })
}
