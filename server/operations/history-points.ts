import type { Stint } from '../store/stint.ts'

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
/** A moment lasts no longer, however long somebody writes. */
const FINEST_MINUTES = 5
/** Whoever goes on so soon after others have written has not waited for them: they write at the same time. */
const AT_ONCE_MS = 3_000

/** The moments between what people wrote: those who wrote at the same time share one. */
export function momentsOf(stints: readonly Stint[]): Moment[] {
  const moments: Stretch[] = []
  for (const stint of stints) {
    const joint = moments.splice(jointFrom(moments, stint))
    const people = joined(
      joint.flatMap((moment) => moment.people),
      stint.personId === '' ? [] : [stint.personId],
    )
    moments.push({ from: joint[0]?.from ?? stint.from, seq: stint.last, at: stint.at, people, version: null })
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

interface Stretch extends Moment {
  /** When it began. */
  readonly from: string
}

/** Which moments, from one on, become one with what somebody wrote next. */
function jointFrom(moments: readonly Stretch[], stint: Stint): number {
  const last = moments.at(-1)
  const isGoingOn = last?.people.join(' ') === stint.personId && isNear(last, stint)
  let begin = isGoingOn ? moments.length - 1 : moments.length
  for (let at = moments.length - 1; at >= 0; at--) {
    const before = moments[at]
    if (!before) break
    const isMixed = before.seq > stint.first
    const isRecent = Date.parse(stint.from) - Date.parse(before.at) < AT_ONCE_MS
    if (!isMixed && !isRecent) break
    const isTheirs = before.people.includes(stint.personId) && isNear(before, stint)
    if (isMixed || isTheirs) begin = at
  }
  return begin
}

function isNear(before: Stretch, stint: Stint): boolean {
  return Date.parse(stint.at) - Date.parse(before.from) < FINEST_MINUTES * MINUTE_MS
}

function joinNeighbours(moments: readonly Moment[], minutes: number): Moment[] {
  const joint: Moment[] = []
  for (const moment of moments) {
    const before = joint.at(-1)
    const isClose = before && inOnePeriod(before.at, moment.at, minutes)
    if (!isClose || (before.version === null) !== (moment.version === null)) joint.push(moment)
    else joint[joint.length - 1] = { ...moment, people: joined(before.people, moment.people) }
  }
  return joint
}

function inOnePeriod(some: string, other: string, minutes: number): boolean {
  const [one, two] = [some, other].map((at) => Math.floor(Date.parse(at) / (minutes * MINUTE_MS)))
  return one === two
}

function joined(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])]
}
