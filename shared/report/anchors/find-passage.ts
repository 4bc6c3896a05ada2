import { type Context, type Likeness, likenessAt, placesIn } from './likeness.ts'
import { type Found, MOVED, type Passage, type PassageRun, TELLING } from './passage.ts'
import { BREAK, type PlainText, withoutBreaks } from './plain-text.ts'
import type { RegionText } from './region-text.ts'
import { RunIndex } from './runs.ts'
import { Surroundings } from './surroundings.ts'

/** What stands in so many places stands nowhere in particular. */
const MANY = 100
/** Of so small a share of a passage, what is left says nothing about where the passage is: one comma is not it. */
const REMAINDER = 1 / 4

/** Finds a passage again, or says that it is gone: never a place where it was not. */
export function findPassage(region: RegionText, passage: Passage): Found {
  const parts = livingParts(region, passage)
  const [lived, all] = [lengthOf(parts), withoutBreaks(passage.quote).length]
  if (lived === all) return hull('whole', parts)
  const search = new Search(region, passage)
  if (lived > all * REMAINDER) return search.mended(parts) ?? hull('part', parts)
  const { quote, words, rivals } = passage
  return search.writtenAnew(quote, rivals.quote, 'whole') ?? search.writtenAnew(words, rivals.words, 'part') ?? { kind: 'gone' }
}

/** Characters of the quote that are there, and their offset in it. */
interface Part {
  readonly at: number
  readonly length: number
  readonly of: number
}

/** What is left of the quote's own characters, in their order. */
function livingParts(region: RegionText, { runs }: Passage): Part[] {
  const parts: Part[] = []
  for (const { client, clock, length, of } of runs) {
    if (of === null) continue
    for (let within = 0; within < length; within++) {
      const at = region.indexOf(client, clock + within)
      const last = parts.at(-1)
      if (at === null) continue
      if (last && last.at + last.length === at && last.of + last.length === of + within)
        parts[parts.length - 1] = { ...last, length: last.length + 1 }
      else parts.push({ at, length: 1, of: of + within })
    }
  }
  return parts
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}

function hull(kind: 'whole' | 'part', parts: readonly Part[]): Found {
  const from = Math.min(...parts.map(({ at }) => at))
  const to = Math.max(...parts.map(({ at, length }) => at + length))
  return { kind, from, to }
}

/** Looks for words that were written anew. */
class Search {
  readonly #region: RegionText
  readonly #plain: PlainText
  readonly #passage: Passage
  readonly #around: Surroundings
  readonly #known: ReadonlyMap<number, number>
  readonly #own: RunIndex<PassageRun>
  readonly #context: Context
  /** How much of what stood on either side stood in its paragraph. */
  readonly #inParagraph: { readonly before: number; readonly after: number }

  constructor(region: RegionText, passage: Passage) {
    this.#region = region
    this.#passage = passage
    this.#plain = region.plain
    this.#around = new Surroundings(region, this.#plain, passage)
    this.#known = new Map(passage.known)
    this.#own = new RunIndex(passage.runs)
    const { before, after } = passage
    this.#context = { before: withoutBreaks(before), after: withoutBreaks(after) }
    this.#inParagraph = { before: before.length - 1 - before.lastIndexOf(BREAK), after: `${after}${BREAK}`.indexOf(BREAK) }
  }

  /** Part of the quote was written anew right where it stood: the words around what is left are those of the quote. */
  mended(parts: readonly Part[]): Found | null {
    const { quote } = this.#passage
    const words = withoutBreaks(quote)
    for (const { at, of } of parts) {
      const start = this.#plain.plainIndex(at) - withoutBreaks(quote.slice(0, of)).length
      if (start < 0 || !this.#plain.text.startsWith(words, start)) continue
      const { lead, trail } = this.#likeness(start, words)
      if (lead + words.length + trail >= TELLING && this.#mayBeOurs(start, words)) return this.#found('mended', start, words)
    }
    return null
  }

  /**
   * All of it was written anew: where it stood, or where it was moved to; if that is one place.
   * @param rival how much of another stretch was the same when the passage was seen last: this one may be that.
   */
  writtenAnew(text: string, rival: number, kind: 'whole' | 'part'): Found | null {
    const words = withoutBreaks(text)
    const inPlace: number[] = []
    const elsewhere: number[] = []
    let alike = 0
    const places = placesIn(this.#plain.text, words)
    if (!places) return null
    for (const start of places) {
      const { lead, trail } = this.#likeness(start, words)
      const isAlike = this.#isAlike(lead, trail)
      const isMoved = (isAlike && this.#around.isLost) || this.#isMoved(lead, words.length, trail)
      if (!isAlike && !isMoved) continue
      if (++alike > MANY) return null
      if (!this.#mayBeOurs(start, words)) continue
      if (isAlike && this.#around.isInPlace(start, words.length)) inPlace.push(start)
      else if (isMoved && lead + words.length + trail > rival) elsewhere.push(start)
    }
    const candidates = inPlace.length > 0 ? inPlace : elsewhere
    const [only] = candidates
    return only !== undefined && candidates.length === 1 ? this.#found(kind, only, words) : null
  }

  /** Enough of what stood on either side stands there; where the text ended, more of the other side. */
  #isAlike(lead: number, trail: number): boolean {
    const [before, after] = [this.#context.before.length, this.#context.after.length]
    if (lead < Math.min(TELLING, before) || trail < Math.min(TELLING, after)) return false
    return lead + trail >= Math.min(2 * TELLING, before + after)
  }

  /** Its paragraph, or all around it, is what it was. */
  #isMoved(lead: number, length: number, trail: number): boolean {
    if (lead === this.#context.before.length && trail === this.#context.after.length && lead + length + trail >= MOVED)
      return true
    const { before, after } = this.#inParagraph
    return Math.min(lead, before) + length + Math.min(trail, after) >= MOVED
  }

  #found(kind: 'whole' | 'mended' | 'part', start: number, words: string): Found {
    const [from, to] = this.#plain.span(start, words.length)
    return { kind, from, to }
  }

  #likeness(start: number, words: string): Likeness {
    return likenessAt(this.#plain.text, start, words.length, this.#context)
  }

  /** Whether all of it is the quote's own, or was not there yet when the passage was seen last. */
  #mayBeOurs(start: number, words: string): boolean {
    return this.#region.runs(...this.#plain.span(start, words.length)).every(({ client, clock, length }) => {
      const end = Math.min(clock + length, this.#known.get(client) ?? 0)
      for (let at = clock; at < end; at++) if (this.#own.find(client, at) === null) return false
      return true
    })
  }
}
