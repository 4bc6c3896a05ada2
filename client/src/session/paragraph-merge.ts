import type { Paragraph } from './place-words.ts'

/** From paragraph `at` on, `remove` paragraphs give way to `insert`. */
export interface ParagraphEdit {
  readonly at: number
  readonly remove: number
  readonly insert: readonly Paragraph[]
  /** The draft changed paragraphs here that somebody else has changed too: both stay. */
  readonly beside: boolean
}

/**
 * What brings the edits of a draft into a section that others have gone on with. A paragraph that stands as it did
 * gives way to what the draft made of it; where somebody else changed it, theirs stays and the draft's comes after
 * it, unless the draft has every word of theirs. A paragraph that is there already is not added again.
 * @param base what the section said before the draft's edits; null if that is not known, then nothing gives way.
 * @returns in the order of the section, indexes into `live`.
 */
export function mergeParagraphs(
  base: readonly Paragraph[] | null,
  draft: readonly Paragraph[],
  live: readonly Paragraph[],
): ParagraphEdit[] {
  const known = base ?? pairs(draft, live).map(([at]) => draft[at] ?? '')
  const inLive = new Map(pairs(known, live))
  const matched = new Set(inLive.values())
  const there = new Set(live.filter((_, at) => !matched.has(at)).map(keyOf))
  return changesBetween(known, draft).flatMap(({ at, remove, insert }): ParagraphEdit[] => {
    const ends = Array.from({ length: remove }, (_, offset) => inLive.get(at + offset))
    const first = ends[0]
    const untouched = first !== undefined && ends.every((end, offset) => end === first + offset)
    if (untouched) return [{ at: first, remove, insert, beside: false }]
    const rivals = rangeBetween(inLive, at, remove, live.length)
    if (insert.length === rivals.length && rivals.every((rival, offset) => hasAllOf(insert[offset], live[rival]))) {
      return rivals[0] === undefined ? [] : [{ at: rivals[0], remove: rivals.length, insert, beside: false }]
    }
    const fresh = insert.filter((paragraph) => !there.has(keyOf(paragraph)))
    return fresh.length > 0
      ? [{ at: placeBehind(inLive, at + remove - 1) ?? live.length, remove: 0, insert: fresh, beside: remove > 0 }]
      : []
  })
}

/** Which paragraphs of `of` the other text does not have, by index. */
export function onlyIn(of: readonly Paragraph[], other: readonly Paragraph[]): ReadonlySet<number> {
  const shared = new Set(pairs(of, other).map(([at]) => at))
  return new Set(of.keys().filter((at) => !shared.has(at)))
}

/** The paragraphs of the live text that stand where these did; none unless both neighbours are known. */
function rangeBetween(inLive: ReadonlyMap<number, number>, at: number, count: number, end: number): number[] {
  const before = at === 0 ? -1 : inLive.get(at - 1)
  const after = [...inLive].find(([known]) => known >= at + count)?.[1] ?? end
  return count === 0 || before === undefined ? [] : Array.from({ length: after - before - 1 }, (_, offset) => before + 1 + offset)
}

/** Whether every character of the one text is in the other, in the same order: then nothing gets lost with it. */
function hasAllOf(whole: Paragraph | undefined, part: Paragraph | undefined): boolean {
  if (typeof whole !== 'string' || typeof part !== 'string') return false
  let at = 0
  for (const character of whole) if (part.startsWith(character, at)) at += character.length
  return at === part.length
}

/** Behind a paragraph; where others changed that one, behind all that they made of it. */
function placeBehind(inLive: ReadonlyMap<number, number>, at: number): number | undefined {
  const own = inLive.get(at)
  if (own !== undefined) return own + 1
  const next = [...inLive.keys()].find((known) => known > at)
  return next === undefined ? undefined : inLive.get(next)
}

function changesBetween(before: readonly Paragraph[], after: readonly Paragraph[]): Omit<ParagraphEdit, 'beside'>[] {
  const edits: Omit<ParagraphEdit, 'beside'>[] = []
  let [left, right] = [0, 0]
  for (const [nextLeft, nextRight] of [...pairs(before, after), [before.length, after.length] as const]) {
    if (nextLeft > left || nextRight > right) {
      edits.push({ at: left, remove: nextLeft - left, insert: after.slice(right, nextRight) })
    }
    left = nextLeft + 1
    right = nextRight + 1
  }
  return edits
}

/** The longest row of paragraphs that both texts have in the same order, as pairs of indexes. */
function pairs(left: readonly Paragraph[], right: readonly Paragraph[]): (readonly [number, number])[] {
  const [a, b] = [left.map(keyOf), right.map(keyOf)]
  const shorter = Math.min(a.length, b.length)
  // Only what lies between the first and the last difference is compared each with each.
  let head = 0
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const middle = longestRow(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle.map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({ length: tail }, (_, at) => [a.length - tail + at, b.length - tail + at] as const),
  ]
}

function longestRow(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const found: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    if (a[i] === b[j]) found.push([i++, j++] as const)
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return found
}

function keyOf(paragraph: Paragraph): string {
  return JSON.stringify(paragraph)
}
