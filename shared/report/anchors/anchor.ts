import type * as Y from 'yjs'
import { rootKind } from '../shape.ts'
import { findPassage } from './find-passage.ts'
import type { Found, Passage } from './passage.ts'
import { RegionText } from './region-text.ts'
import { retakePassage, takePassage } from './take-passage.ts'

/** A passage of a report's text that a comment holds on to. Plain data, whose inside is nobody else's business. */
export interface Anchor extends Passage {
  /** The root of the text: "section/<id>", or "text/<rowId>/<field>" of a long cell. */
  readonly place: string
}

/** Where it is now, and what it says there: offsets in the text of its place (see {@link RegionText}). */
export type Located = (Exclude<Found, { kind: 'gone' }> & { readonly quote: string }) | { readonly kind: 'gone' }

/**
 * Holds on to a passage.
 * @returns null where there is no character to hold on to, too many of them (MAX_QUOTE), or no such place.
 */
export function makeAnchor(doc: Y.Doc, place: string, from: number, to: number): Anchor | null {
  const region = regionOf(doc, place)
  const passage = region && takePassage(region, from, to)
  return passage && { place, ...passage }
}

/** Finds a passage again. It is never said to be where it was not. */
export function locateAnchor(doc: Y.Doc, anchor: Anchor): Located {
  return new AnchorReader(doc).locate(anchor)
}

/** The anchor for what comes next; itself where that is the same. */
export function renewAnchor(doc: Y.Doc, anchor: Anchor): Anchor {
  return new AnchorReader(doc).follow(anchor).renewed
}

/** Finds many passages of a document at one moment: each text is read once. */
export class AnchorReader {
  readonly #doc: Y.Doc
  readonly #regions = new Map<string, RegionText | null>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  locate(anchor: Anchor): Located {
    const region = this.#region(anchor.place)
    const found = region ? findPassage(region, anchor) : GONE
    return region && found.kind !== 'gone' ? { ...found, quote: region.text.slice(found.from, found.to) } : GONE
  }

  /** Looks once for where it is, and for what is to be held on to from then on. */
  follow(anchor: Anchor): { readonly kind: Located['kind']; readonly renewed: Anchor } {
    const region = this.#region(anchor.place)
    if (!region) return { kind: 'gone', renewed: anchor }
    const found = findPassage(region, anchor)
    return { kind: found.kind, renewed: { place: anchor.place, ...retakePassage(region, anchor, found) } }
  }

  #region(place: string): RegionText | null {
    const region = this.#regions.get(place)
    if (region !== undefined) return region
    const read = regionOf(this.#doc, place)
    this.#regions.set(place, read)
    return read
  }
}

const GONE = { kind: 'gone' } as const

function regionOf(doc: Y.Doc, place: string): RegionText | null {
  // Asked for by a name that it does not have, a document would have that root from then on.
  const kind = doc.share.has(place) ? rootKind(place) : null
  if (kind === 'section') return new RegionText(doc.getXmlFragment(place))
  return kind === 'text' ? new RegionText(doc.getText(place)) : null
}
