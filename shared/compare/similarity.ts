/** What a text is made of, for comparing it with many others: each two neighbouring characters as a number, in order. */
export type Fingerprint = Uint32Array

export function fingerprintOf(text: string): Fingerprint {
  const pairs = new Uint32Array(Math.max(0, text.length - 1))
  for (let at = 0; at < pairs.length; at++) pairs[at] = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
  return pairs.sort()
}

/** How alike two texts are, from 0 to 1: the share of neighbouring characters that both have (Dice). */
export function similarity(one: Fingerprint, other: Fingerprint): number {
  let [at, to, shared] = [0, 0, 0]
  while (at < one.length && to < other.length) {
    const difference = (one[at] ?? 0) - (other[to] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) at++
    if (difference >= 0) to++
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length)
}

/** A text as short as that is in a long one by chance, in characters … */
const SHORTEST = 4
/** … and hardly at its beginning from here on: "无。" */
const SHORTEST_BEGINNING = 2
/** A longer one is like what it became by its neighbouring characters. */
const LONGEST_INSIDE = 32

/** Whether one of two texts is the other with something before, in or behind it. */
export function isExtended(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let start = 0
  while (start < short.length && short.charAt(start) === long.charAt(start)) start++
  if (start === short.length && start >= SHORTEST_BEGINNING) return true
  if (short.length < SHORTEST) return false
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++
  // Behind an addition the full stop may have become a comma.
  const isAround = start + end >= short.length - 1 && Math.max(start, end) >= SHORTEST
  return isAround || (short.length <= LONGEST_INSIDE && long.includes(short))
}
