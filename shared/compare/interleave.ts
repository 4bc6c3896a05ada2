import type { Pair } from './match-equal.ts'

/** One line of two lists side by side; null: it has no partner there. */
export interface Step {
  readonly before: number | null
  readonly after: number | null
  /** It stands elsewhere among the others. */
  readonly isMoved: boolean
}

export interface Matched {
  /** Pairs in the order of both lists. */
  readonly inOrder: readonly Pair[]
  /** Pairs that cross others. */
  readonly moved: readonly Pair[]
}

/** Two lists as one, in the order of the second; what was removed stands where it stood. */
export function interleave(before: number, after: number, { inOrder, moved }: Matched): Step[] {
  const gone = new Set(moved.map((pair) => pair.before))
  const cameFrom = new Map(moved.map((pair) => [pair.after, pair.before]))
  const steps: Step[] = []
  let [from, to] = [0, 0]
  for (const pair of [...inOrder, { before, after }]) {
    for (; from < pair.before; from++) if (!gone.has(from)) steps.push({ before: from, after: null, isMoved: false })
    for (; to < pair.after; to++) {
      const origin = cameFrom.get(to)
      steps.push({ before: origin ?? null, after: to, isMoved: origin !== undefined })
    }
    if (pair.after < after) steps.push({ before: from++, after: to++, isMoved: false })
  }
  return steps
}
