import type { Budget } from './budget.ts'
import { interleave } from './interleave.ts'
import { type Pair, matchEqual } from './match-equal.ts'

/** A thing before and after; undefined: there is none. */
export interface Aligned<T> {
  readonly before: T | undefined
  readonly after: T | undefined
  /** It stands elsewhere among the others. */
  readonly isMoved: boolean
}

/**
 * Two lists of things with names of their own: a thing is the same however it changed, and moved if others were not.
 * @param idOf the name, which no two in a list share.
 */
export function alignById<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (thing: T) => string,
  budget: Budget,
): Aligned<T>[] {
  const [ones, others] = [before.map(idOf), after.map(idOf)]
  const inOrder = matchEqual(ones, others, budget)
  const kept = new Set(inOrder.map((pair) => pair.before))
  const placeOf = new Map(others.map((id, at) => [id, at]))
  const moved = ones.flatMap((id, at): Pair[] => {
    const place = placeOf.get(id)
    return place === undefined || kept.has(at) ? [] : [{ before: at, after: place }]
  })
  const at = (list: readonly T[], place: number | null): T | undefined => (place === null ? undefined : list[place])
  return interleave(ones.length, others.length, { inOrder, moved }).map((step) => ({
    before: at(before, step.before),
    after: at(after, step.after),
    isMoved: step.isMoved,
  }))
}
