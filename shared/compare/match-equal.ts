import { diffArrays } from 'diff'
import type { Budget } from './budget.ts'

/** An item of the one list and its partner in the other. */
export interface Pair {
  readonly before: number
  readonly after: number
}

/** Most additions and removals that are looked for in one pair of lists. */
const MAX_EDITS = 1500

/**
 * The most items that two lists have in common in the same order, as pairs. The same pairs, whichever list comes first.
 */
export function matchEqual(before: readonly string[], after: readonly string[], budget: Budget): Pair[] {
  const start = commonLength(before, after, (list, at) => list[at])
  const rest = [before.slice(start), after.slice(start)] as const
  const end = commonLength(...rest, (list, at) => list[list.length - 1 - at])
  const [one, other] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const middle = isInOrder(one, other) ? shortestWay(one, other, budget) : shortestWay(other, one, budget).map(turned)
  return [
    ...run(0, 0, start),
    ...middle.map((pair) => ({ before: pair.before + start, after: pair.after + start })),
    ...run(before.length - end, after.length - end, end),
  ]
}

/** Nothing in common where the budget does not suffice to find out. */
function shortestWay(one: readonly string[], other: readonly string[], budget: Budget): Pair[] {
  if (one.length === 0 || other.length === 0) return []
  const maxEditLength = Math.min(MAX_EDITS, Math.floor(Math.sqrt(2 * budget.left)))
  const changes = diffArrays([...one], [...other], { maxEditLength })
  const edits = changes?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
  budget.spend((edits ?? maxEditLength) ** 2 / 2)
  const pairs: Pair[] = []
  let [before, after] = [0, 0]
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) pairs.push(...run(before, after, count))
    if (!added) before += count
    if (!removed) after += count
  }
  return pairs
}

function run(before: number, after: number, length: number): Pair[] {
  return Array.from({ length }, (_, at) => ({ before: before + at, after: after + at }))
}

export function turned({ before, after }: Pair): Pair {
  return { before: after, after: before }
}

/** How many items the lists share from one end. */
function commonLength(
  one: readonly string[],
  other: readonly string[],
  item: (list: readonly string[], at: number) => string | undefined,
): number {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && item(one, length) === item(other, length)) length++
  return length
}

/** An order of lists, the same whichever comes first: of several shortest ways it decides for one. */
export function isInOrder(one: readonly string[], other: readonly string[]): boolean {
  const at = one.findIndex((item, index) => item !== other[index])
  const [mine, theirs] = [one[at] ?? '', other[at] ?? '']
  return at === -1 || mine < theirs
}
