import type { Budget } from './budget.ts'
import { type Pair, isInOrder, turned } from './match-equal.ts'
import { type Fingerprint, fingerprintOf, isExtended, similarity } from './similarity.ts'

/** From here on a paragraph is the other one rewritten, and not another one. */
const ALIKE = 0.3

/**
 * Which of these texts became which of those, in order: the pairs that are together the most alike. The same pairs,
 * whichever list comes first.
 */
export function matchSimilar(before: readonly string[], after: readonly string[], budget: Budget): Pair[] {
  if (before.length === 0 || after.length === 0) return []
  const steps = before.length * lengthOf(after) + after.length * lengthOf(before)
  // Too many to try each with each.
  if (steps > budget.left) return []
  budget.spend(steps)
  return isInOrder(before, after) ? bestPairs(before, after) : bestPairs(after, before).map(turned)
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0)
}

function bestPairs(before: readonly string[], after: readonly string[]): Pair[] {
  const best = bestSums(before.map(textOf), after.map(textOf))
  const pairs: Pair[] = []
  let [at, to] = [0, 0]
  while (at < before.length && to < after.length) {
    const here = best.sum(at, to)
    if (here === best.sum(at + 1, to)) at++
    else if (here === best.sum(at, to + 1)) to++
    else pairs.push({ before: at++, after: to++ })
  }
  return pairs
}

interface Text {
  readonly words: string
  readonly fingerprint: Fingerprint
}

function textOf(words: string): Text {
  return { words, fingerprint: fingerprintOf(words) }
}

/** 0: they are two. A short text is hardly like the long one that it became, and is the same all the same. */
function likeness(one: Text, other: Text): number {
  const alike = similarity(one.fingerprint, other.fingerprint)
  if (alike >= ALIKE) return alike
  return isExtended(one.words, other.words) ? ALIKE : 0
}

/** How alike the best pairs are together that can be made of what follows two places. */
function bestSums(ones: readonly Text[], others: readonly Text[]): { readonly sum: (at: number, to: number) => number } {
  const width = others.length + 1
  const sums = new Float64Array((ones.length + 1) * width)
  const sum = (at: number, to: number): number => sums[at * width + to] ?? 0
  for (let at = ones.length - 1; at >= 0; at--) {
    for (let to = others.length - 1; to >= 0; to--) {
      const alike = likeness(ones[at] as Text, others[to] as Text)
      const paired = alike === 0 ? 0 : alike + sum(at + 1, to + 1)
      sums[at * width + to] = Math.max(sum(at + 1, to), sum(at, to + 1), paired)
    }
  }
  return { sum }
}
