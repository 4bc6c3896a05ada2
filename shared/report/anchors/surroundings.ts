import { CONTEXT, type Passage, TELLING } from './passage.ts'
import { type PlainText, withoutBreaks } from './plain-text.ts'
import type { RegionText } from './region-text.ts'
import type { IdRun } from './runs.ts'

/** A neighbour that is still there says little about what stands that far from it, in UTF-16 units. */
const NEAR = 8 * CONTEXT

/** Where a passage stood, by what is left of it and around it. Indexes are those of the text without breaks. */
export class Surroundings {
  readonly #region: RegionText
  readonly #plain: PlainText
  readonly #passage: Passage
  readonly #known: ReadonlyMap<number, number>
  /** Where its characters were deleted. */
  readonly #grave: number | null
  /** After the last neighbour before it that is still there, before the first one after it. */
  readonly #left: number | null
  readonly #right: number | null

  constructor(region: RegionText, plain: PlainText, passage: Passage) {
    this.#region = region
    this.#plain = plain
    this.#passage = passage
    this.#known = new Map(passage.known)
    const grave = firstOf(passage.runs, (client, clock) => region.graveOf(client, clock))
    const left = firstOf(passage.left.toReversed(), (client, clock) => region.indexOf(client, clock), true)
    const right = firstOf(passage.right, (client, clock) => region.indexOf(client, clock))
    this.#grave = grave === null ? null : plain.plainIndex(grave)
    this.#left = left === null ? null : plain.plainIndex(left) + 1
    this.#right = right === null ? null : plain.plainIndex(right)
  }

  /** Everything there was written anew: nothing says where the passage stood. */
  get isLost(): boolean {
    return this.#grave === null && this.#left === null && this.#right === null
  }

  /** Whether a stretch stands where the passage stood. */
  isInPlace(start: number, length: number): boolean {
    return this.#isBesideGrave(start, length) || this.#isBetweenNeighbours(start, start + length)
  }

  /** Between it and the place where the passage stood is nothing but what stood beside it. */
  #isBesideGrave(start: number, length: number): boolean {
    const grave = this.#grave
    if (grave === null) return false
    if (grave > start && grave < start + length) return true
    const isBefore = grave <= start
    const between = isBefore ? this.#plain.text.slice(grave, start) : this.#plain.text.slice(start + length, grave)
    if (between.length > NEAR) return false
    const beside = withoutBreaks(isBefore ? this.#passage.before : this.#passage.after)
    if (isBefore ? beside.endsWith(between) : beside.startsWith(between)) return true
    return beside.length >= TELLING && (isBefore ? between.endsWith(beside) : between.startsWith(beside))
  }

  /** Nothing but what was written since parts it from what stood beside the passage. */
  #isBetweenNeighbours(start: number, end: number): boolean {
    const [left, right] = [this.#left, this.#right]
    if ((left !== null && start < left) || (right !== null && end > right)) return false
    return (left !== null && this.#isNew(left, start)) || (right !== null && this.#isNew(end, right))
  }

  #isNew(from: number, to: number): boolean {
    if (from === to) return true
    if (to - from > CONTEXT) return false
    return this.#region
      .runs(...this.#plain.span(from, to - from))
      .every(({ client, clock }) => clock >= (this.#known.get(client) ?? 0))
  }
}

/** The first of some characters of which a place is known; the last of each run first where `fromEnd`. */
function firstOf(
  runs: readonly IdRun[],
  placeOf: (client: number, clock: number) => number | null,
  fromEnd = false,
): number | null {
  for (const { client, clock, length } of runs) {
    for (let within = 0; within < length; within++) {
      const place = placeOf(client, fromEnd ? clock + length - 1 - within : clock + within)
      if (place !== null) return place
    }
  }
  return null
}
