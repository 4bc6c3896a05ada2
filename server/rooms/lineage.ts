import * as Y from 'yjs'

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
  /** New items by client, in the order of their clocks. */
  private readonly arriving = new Map<number, Y.Item[]>()
  private readonly isArriving: ReadonlySet<Y.Item>
  private readonly known = new Map<Y.Item, Standing | null>()

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
  }

  /** Whether the document already has all of this; then Yjs passes over it. */
  isKnown(item: Pick<Y.AbstractStruct, 'id' | 'length'>): boolean {
    return item.id.clock + item.length <= this.clock(item.id.client)
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
    if (typeof parent === 'string') return { root: parent, key: item.parentSub, parent: null, depth: 0 }
    return elder && parent instanceof Y.ID ? inside(elder, above, item.parentSub) : above
  }

  /** Its beginning is stored, so it stands where that stands, whatever it says itself. */
  private continuesStored(item: Y.Item): boolean {
    return item.id.clock < this.clock(item.id.client)
  }

  private inRoot(item: Y.Item): Standing | null {
    for (const [root, type] of this.doc.share) {
      if (type === item.parent) return { root, key: item.parentSub, parent: null, depth: 0 }
    }
    return null
  }

  // What is stored counts before what arrives under the same id: Yjs keeps the stored one.
  private find(id: Y.ID | null): Y.Item | null {
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
  return { root: above.root, key, parent, depth: above.depth + 1 }
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
