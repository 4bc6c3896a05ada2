import * as Y from 'yjs'
import { rootName } from '@gongping/shared/report/root-names.ts'

/** Where an item of an update stands, or will stand, in the document. */
export interface Standing {
  /** Name of the root it hangs from. */
  readonly root: string
  /** Key in a map or name of an attribute; null in a sequence. */
  readonly key: string | null
  /** The element or text it stands in; null directly in the root. */
  readonly parent: string | null
  /** Elements above it. */
  readonly depth: number
  /** The item that holds the element or text it stands in; null directly in the root. */
  readonly holder: Y.Item | null
}

/** Parent of everything that stands in a Y.XmlText. */
export const IN_TEXT = '#text'

type Decoded = ReturnType<typeof Y.decodeUpdate>

/**
 * Finds where the items of an update belong before it is applied. Yjs writes an item's parent only when it has no
 * neighbour; otherwise it stands where its neighbour stands, in the same update or in the document.
 */
export class Lineage {
  private readonly doc: Y.Doc
  /** Whether a client's structs do not follow what is stored of it. */
  readonly hasGaps: boolean
  /** The clock after the last arriving struct of each client; they come in runs. */
  private readonly ends: ReadonlyMap<number, number>
  /** New items by client, in the order of their clocks. */
  private readonly arriving = new Map<number, Y.Item[]>()
  private readonly isArriving: ReadonlySet<Y.Item>
  private readonly known = new Map<Y.Item, Standing | null>()
  private readonly gone = new Map<Y.Item, boolean>()

  constructor(doc: Y.Doc, decoded: Decoded) {
    this.doc = doc
    const items = decoded.structs.filter((struct) => struct instanceof Y.Item)
    for (const item of items) {
      const { client } = item.id
      const before = this.arriving.get(client)
      if (before) before.push(item)
      else this.arriving.set(client, [item])
    }
    this.isArriving = new Set(items)
    this.ends = new Map(decoded.structs.map(({ id, length }) => [id.client, id.clock + length]))
    this.hasGaps = decoded.structs.some(
      ({ id: { client, clock } }, at) => decoded.structs[at - 1]?.id.client !== client && clock > this.clock(client),
    )
  }

  /** Whether the document, or the update itself, has everything that the item stands beside or in, and comes after. */
  isWhole(item: Y.Item): boolean {
    const parent: unknown = item.parent
    return [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null].every((id) => id === null || this.has(id))
  }

  has({ client, clock }: Y.ID): boolean {
    return clock < Math.max(this.clock(client), this.ends.get(client) ?? 0)
  }

  isNew(item: Y.Item): boolean {
    return this.isArriving.has(item)
  }

  /** Whether the document already has all of this; then Yjs passes over it. */
  isKnown(item: Pick<Y.AbstractStruct, 'id' | 'length'>): boolean {
    return item.id.clock + item.length <= this.clock(item.id.client)
  }

  /**
   * Whether part of the item is stored already, and stands elsewhere than the item says. Yjs would hang the rest where
   * the item says, but behind what is stored: this document would then differ from every copy of it.
   */
  contradictsStored(item: Y.Item): boolean {
    if (!this.continuesStored(item)) return false
    const stored = Y.getItem(this.doc.store, item.id)
    // What was deleted with everything around it says nothing any more; neither may what continues it.
    if (!(stored instanceof Y.Item)) return typeof item.parent === 'string'
    if (!Y.compareIDs(item.rightOrigin, stored.rightOrigin)) return true
    const { client, clock } = item.id
    if (stored.id.clock < clock) return !Y.compareIDs(item.origin, new Y.ID(client, clock - 1))
    if (!Y.compareIDs(item.origin, stored.origin)) return true
    return item.origin === null && item.rightOrigin === null && !this.standsIn(stored, item)
  }

  /**
   * Whether its neighbours stand in two places, or one of them in what was deleted long ago. Such an item is there or
   * not depending on what of its neighbours is still remembered, so two copies of the document would differ.
   */
  isBetweenPlaces({ origin, rightOrigin }: Y.Item): boolean {
    if (!origin || !rightOrigin) return false
    const [left, right] = [origin, rightOrigin].map((id) => this.place(id))
    if (!left || !right) return Boolean(left ? this.isGone(rightOrigin) : right && this.isGone(origin))
    return left.root !== right.root || left.key !== right.key || left.holder !== right.holder
  }

  private place(id: Y.ID): Standing | null {
    const item = this.find(id)
    return item && this.standing(item)
  }

  /** Whether it stood in something deleted long ago, or will; it may also wait for updates we lack. */
  private isGone(id: Y.ID): boolean {
    const chain: Y.Item[] = []
    let next: Y.ID | null = id
    let gone: boolean | undefined
    while (next && gone === undefined) {
      const item = this.find(next)
      if (!item || !this.isArriving.has(item)) gone = next.clock < this.clock(next.client)
      else if (this.gone.has(item)) gone = this.gone.get(item)
      else {
        chain.push(item)
        // Hostile items may build on each other in a ring.
        this.gone.set(item, false)
        const parent: unknown = item.parent
        next = item.origin ?? item.rightOrigin ?? (parent instanceof Y.ID ? parent : null)
      }
    }
    for (const item of chain) this.gone.set(item, gone ?? false)
    return gone ?? false
  }

  /** @returns null where that is not to be known: it builds on updates we lack, or on something deleted long ago. */
  standing(item: Y.Item): Standing | null {
    // A long chain (typing, deep nesting) must not become a deep recursion.
    const chain: Y.Item[] = []
    let current: Y.Item | null = item
    while (current && !this.known.has(current)) {
      this.known.set(current, null)
      chain.push(current)
      current = this.elder(current)
    }
    for (const next of chain.reverse()) this.known.set(next, this.settle(next))
    return this.known.get(item) ?? null
  }

  /** The item whose standing decides about this one's; null if it says itself where it stands. */
  private elder(item: Y.Item): Y.Item | null {
    if (!this.isArriving.has(item)) return containerOf(item)
    if (this.continuesStored(item)) return this.find(new Y.ID(item.id.client, this.clock(item.id.client) - 1))
    const parent: unknown = item.parent
    if (typeof parent === 'string') return null
    if (parent instanceof Y.ID) return this.find(parent)
    return this.find(item.origin) ?? this.find(item.rightOrigin)
  }

  private settle(item: Y.Item): Standing | null {
    const elder = this.elder(item)
    const above = elder ? (this.known.get(elder) ?? null) : null
    if (!this.isArriving.has(item)) return elder ? inside(elder, above, item.parentSub) : this.inRoot(item)
    if (this.continuesStored(item)) return above
    const parent: unknown = item.parent
    if (typeof parent === 'string') return { root: parent, key: item.parentSub, parent: null, depth: 0, holder: null }
    return elder && parent instanceof Y.ID ? inside(elder, above, item.parentSub) : above
  }

  /** Its beginning is stored, so it stands where that stands, whatever it says itself. */
  private continuesStored(item: Y.Item): boolean {
    return item.id.clock < this.clock(item.id.client)
  }

  private standsIn(stored: Y.Item, { parent, parentSub }: Y.Item): boolean {
    const said: unknown = parent
    const holder = containerOf(stored)
    if (stored.parentSub !== parentSub) return false
    if (said instanceof Y.ID) return holder !== null && Y.compareIDs(holder.id, said)
    return holder === null && this.inRoot(stored)?.root === said
  }

  private inRoot(item: Y.Item): Standing | null {
    const root = item.parent instanceof Y.AbstractType ? rootName(this.doc, item.parent) : undefined
    return root === undefined ? null : { root, key: item.parentSub, parent: null, depth: 0, holder: null }
  }

  /** What is stored counts before what arrives under the same id: Yjs keeps the stored one. */
  find(id: Y.ID | null): Y.Item | null {
    if (!id) return null
    if (id.clock >= this.clock(id.client)) return findByClock(this.arriving.get(id.client) ?? [], id.clock)
    const stored = Y.getItem(this.doc.store, id)
    return stored instanceof Y.Item ? stored : null
  }

  private clock(client: number): number {
    return Y.getState(this.doc.store, client)
  }
}

/** The stored item that holds the type in which a stored item stands; null directly in a root. */
function containerOf(item: Y.Item): Y.Item | null {
  return item.parent instanceof Y.AbstractType ? item.parent._item : null
}

function inside(container: Y.Item, above: Standing | null, key: string | null): Standing | null {
  if (!above || !(container.content instanceof Y.ContentType)) return null
  const { type } = container.content
  const parent = type instanceof Y.XmlElement ? type.nodeName : IN_TEXT
  return { root: above.root, key, parent, depth: above.depth + 1, holder: container }
}

function findByClock(items: readonly Y.Item[], clock: number): Y.Item | null {
  let [low, high] = [0, items.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (!item) return null
    if (item.id.clock > clock) high = middle - 1
    else if (item.id.clock + item.length <= clock) low = middle + 1
    else return item
  }
  return null
}
