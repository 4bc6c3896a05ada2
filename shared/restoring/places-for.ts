import { Budget } from '../compare/budget.ts'
import { matchEqual } from '../compare/match-equal.ts'
import { compareOrder, orderBetween, orderKeys } from '../report/order.ts'
import type { Entity } from '../report/report-doc.ts'

/**
 * The order keys by which rows stand in the wanted order. Of those that are there as many as can keep theirs; all get new
 * ones where there is no room between them.
 * @param now what is there, in order.
 * @param unique letters and digits that nobody else chooses.
 */
export function placesFor(now: readonly Entity[], wanted: readonly string[], unique: string): ReadonlyMap<string, string> {
  const order = new Map(now.map((entity) => [entity.id, entity.order]))
  const there = now.map(({ id }) => id)
  const kept = matchEqual(there, [...wanted], new Budget()).map(({ after }) => wanted[after] ?? '')
  const places = new Map(kept.map((id) => [id, order.get(id) ?? '']))
  let before: string | null = null
  for (const [at, id] of wanted.entries()) {
    const place: string = places.get(id) ?? orderBetween(before, nextOf(wanted, at, places), unique)
    places.set(id, place)
    before = place
  }
  const keys = orderKeys(wanted.length)
  return isInOrder(wanted, places) ? places : new Map(wanted.map((id, at) => [id, (keys[at] ?? '') + unique]))
}

function nextOf(wanted: readonly string[], at: number, places: ReadonlyMap<string, string>): string | null {
  for (const id of wanted.slice(at + 1)) {
    const place = places.get(id)
    if (place !== undefined) return place
  }
  return null
}

function isInOrder(wanted: readonly string[], places: ReadonlyMap<string, string>): boolean {
  return wanted.every((id, at) => {
    const [before, order] = [wanted[at - 1], places.get(id) ?? '']
    return before === undefined || compareOrder({ id: before, order: places.get(before) ?? '' }, { id, order }) < 0
  })
}
