import * as Y from 'yjs'
import type { AnyType } from '@gongping/shared/report/root-names.ts'
import { LIMITS } from './limits.ts'

type Finder = (id: Y.ID | null) => Y.Item | null

/**
 * Counts what Yjs will have to compare. Whoever inserts where others inserted is put in order with all of them, one by
 * one and anew for every item: two frames of 28 kB at one place would keep everybody waiting for seconds.
 */
export class Conflicts {
  readonly #doc: Y.Doc
  readonly #find: Finder
  readonly #isArriving: (item: Y.Item) => boolean
  /** The stored item before which an arriving one stands; null at the end. */
  readonly #right = new Map<Y.Item, Y.Item | null>()
  readonly #parents = new Map<Y.Item, AnyType | null>()
  /** How many stored items stand in a gap. */
  readonly #gaps = new Map<string, number>()
  #comparisons = 0

  constructor(doc: Y.Doc, find: Finder, isArriving: (item: Y.Item) => boolean) {
    this.#doc = doc
    this.#find = find
    this.#isArriving = isArriving
  }

  /** Takes note of an arriving item, in the order of the update. @returns whether all of them are too many. */
  add(item: Y.Item): boolean {
    const beside = this.#find(item.rightOrigin)
    const arrivesBeside = beside !== null && this.#isArriving(beside)
    const right = arrivesBeside ? (this.#right.get(beside) ?? null) : beside
    this.#right.set(item, right)
    const parent = this.#parentOf(item, beside, arrivesBeside)
    this.#parents.set(item, parent)
    const left = this.#find(item.origin)
    // What follows an item that just arrives is beside nobody's.
    if (left && this.#isArriving(left)) return false
    const gap = `${nameOf(item.origin)} ${right ? nameOf(right.id) : ''} ${item.parentSub ?? ''} ${left ? '' : this.#nameOfParent(item)}`
    const count = this.#gaps.get(gap) ?? countBetween(left ?? firstOf(parent, item.parentSub), left !== null, right)
    this.#gaps.set(gap, count)
    this.#comparisons += count
    return this.#comparisons > LIMITS.comparisons
  }

  #parentOf(item: Y.Item, beside: Y.Item | null, arrivesBeside: boolean): AnyType | null {
    const said: unknown = item.parent
    if (typeof said === 'string') return this.#doc.share.get(said) ?? null
    if (said instanceof Y.ID) return typeIn(this.#find(said))
    if (!beside) return null
    if (arrivesBeside) return this.#parents.get(beside) ?? null
    return beside.parent instanceof Y.AbstractType ? beside.parent : null
  }

  #nameOfParent(item: Y.Item): string {
    const said: unknown = item.parent
    if (typeof said === 'string') return said
    return said instanceof Y.ID ? nameOf(said) : ''
  }
}

function typeIn(item: Y.Item | null): AnyType | null {
  return item && item.content instanceof Y.ContentType ? item.content.type : null
}

function firstOf(parent: AnyType | null, key: string | null): Y.Item | null {
  if (!parent) return null
  if (key === null) return parent._start
  let first = parent._map.get(key) ?? null
  // Older values stand to the left of the present one.
  for (let steps = 0; first?.left && steps <= LIMITS.comparisons; steps++) first = first.left
  return first
}

/** Items from one to before another. Counted no further than matters. */
function countBetween(from: Y.Item | null, isExclusive: boolean, to: Y.Item | null): number {
  let count = 0
  for (let at = isExclusive ? (from?.right ?? null) : from; at && at !== to && count <= LIMITS.comparisons; at = at.right) count++
  return count
}

function nameOf(id: Y.ID | null): string {
  return id ? `${id.client}:${id.clock}` : ''
}
