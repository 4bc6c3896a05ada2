import type { Stint } from '../store/store.ts'

/** A moment of a report's past that is worth showing. */
export interface Moment {
  /** Number of the last edit that it has. */
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly at: string
  /** Ids of who wrote since the moment before, in the order in which they came. */
  readonly people: readonly string[]
  readonly version: number | null
}

const MINUTE_MS = 60_000
/** One person's edits within so many minutes are one moment. */
const FINEST_MINUTES = 5

/** The moments between what people wrote: those who wrote at the same time share one. */
export function momentsOf(stints: readonly Stint[]): Moment[] {
  const moments: (Moment & { readonly first: number })[] = []
  for (const { personId, first, last, at } of stints) {
    let moment = { first, seq: last, at, people: personId === '' ? [] : [personId], version: null }
    for (let before = moments.at(-1); before && belongTogether(before, moment); before = moments.at(-1)) {
      moments.pop()
      moment = { ...moment, first: Math.min(before.first, moment.first), people: joined(before.people, moment.people) }
    }
    moments.push(moment)
  }
  return moments.map(({ seq, at, people, version }) => ({ seq, at, people, version }))
}

/**
 * At most so many of them, the newest always among them: neighbours join where they are within ten minutes of the clock,
 * where that is not enough within twenty, and so on. A version never joins what single edits led to.
 */
export function thinOut(moments: readonly Moment[], limit: number): readonly Moment[] {
  let thinned = moments
  for (let minutes = 2 * FINEST_MINUTES; thinned.length > limit; minutes *= 2) thinned = joinNeighbours(thinned, minutes)
  return thinned
}

type Stretch = Moment & { readonly first: number }

function belongTogether(before: Stretch, after: Stretch): boolean {
  if (after.first < before.seq) return true
  const isSame = before.people.length === 1 && before.people[0] === after.people[0] && after.people.length === 1
  return isSame && periodOf(before, FINEST_MINUTES) === periodOf(after, FINEST_MINUTES)
}

function joinNeighbours(moments: readonly Moment[], minutes: number): Moment[] {
  const joint: Moment[] = []
  for (const moment of moments) {
    const before = joint.at(-1)
    const isNear = before && periodOf(before, minutes) === periodOf(moment, minutes)
    if (!isNear || (before.version === null) !== (moment.version === null)) joint.push(moment)
    else joint[joint.length - 1] = { ...moment, people: joined(before.people, moment.people) }
  }
  return joint
}

function periodOf({ at }: Moment, minutes: number): number {
  return Math.floor(Date.parse(at) / (minutes * MINUTE_MS))
}

function joined(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])]
}
