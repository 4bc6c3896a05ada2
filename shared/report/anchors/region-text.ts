import * as Y from 'yjs'
import { MAX_DEPTH } from '../rich-text.ts'
import { BREAK, PlainText } from './plain-text.ts'
import { type PlacedRun, RunIndex } from './runs.ts'

/** A live figure or a line break inside a paragraph: something in a text that is no character. */
export const OBJECT = '\uFFFC'

/**
 * The text of a section or of a long cell as one string in which every character is known by its Yjs id. Paragraphs are
 * parted by {@link BREAK}, which nobody wrote and which has no id. It is the same string that ProseMirror's
 * `textBetween` gives for the section with these two as separators. Reading changes nothing.
 */
export class RegionText {
  readonly text: string
  /** In the order of the text. */
  readonly #living: readonly PlacedRun[]
  readonly #byId: RunIndex<PlacedRun>
  /** What was deleted, where it stood; what went with all that was around it is not known any more. */
  readonly #graves: RunIndex<PlacedRun>
  #plain: PlainText | null = null
  #clocks: ReadonlyMap<number, number> | null = null

  constructor(root: Y.XmlFragment | Y.Text) {
    const reading = new Reading()
    reading.read(root, 0)
    this.text = reading.text
    this.#living = reading.living
    this.#byId = new RunIndex(reading.living)
    this.#graves = new RunIndex(reading.dead)
  }

  /** The same without its breaks. */
  get plain(): PlainText {
    return (this.#plain ??= new PlainText(this.text))
  }

  /** Where a character stands; null if it was deleted, or is in another text. */
  indexOf(client: number, clock: number): number | null {
    const run = this.#byId.find(client, clock)
    return run ? run.at + clock - run.clock : null
  }

  /** Where a deleted character stood: the index of what follows it. */
  graveOf(client: number, clock: number): number | null {
    return this.#graves.find(client, clock)?.at ?? null
  }

  /** The characters from one index to before another, as few runs as can be. */
  runs(from: number, to: number): PlacedRun[] {
    const runs: PlacedRun[] = []
    for (let index = this.#firstAfter(from); index < this.#living.length; index++) {
      const run = this.#living[index]
      if (!run || run.at >= to || from >= to) break
      const [start, end] = [Math.max(from, run.at), Math.min(to, run.at + run.length)]
      const [clock, last] = [run.clock + start - run.at, runs.at(-1)]
      if (last && last.client === run.client && last.clock + last.length === clock && last.at + last.length === start)
        runs[runs.length - 1] = { ...last, length: last.length + end - start }
      else runs.push({ client: run.client, clock, length: end - start, at: start })
    }
    return runs
  }

  /** For each client with something in the text: after its last character, in its own count. */
  get clocks(): ReadonlyMap<number, number> {
    return (this.#clocks ??= clocksOf(this.#living))
  }

  /** The first run that ends after an index. */
  #firstAfter(index: number): number {
    let [low, high] = [0, this.#living.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const run = this.#living[middle]
      if (run && run.at + run.length <= index) low = middle + 1
      else high = middle
    }
    return low
  }
}

function clocksOf(runs: readonly PlacedRun[]): Map<number, number> {
  const clocks = new Map<number, number>()
  for (const { client, clock, length } of runs) clocks.set(client, Math.max(clocks.get(client) ?? 0, clock + length))
  return clocks
}

type Sequence = Pick<Y.XmlFragment | Y.Text, '_start'>

class Reading {
  text = ''
  readonly living: PlacedRun[] = []
  readonly dead: PlacedRun[] = []
  #hasParagraph = false

  read(parent: Sequence, depth: number): void {
    if (depth > MAX_DEPTH) return
    for (let item = parent._start; item; item = item.right) {
      if (item.deleted) this.dead.push(this.#here(item, item.length))
      else if (item.content instanceof Y.ContentString) this.#write(item, item.content.str)
      else if (item.content instanceof Y.ContentType) this.#readType(item, item.content.type, depth)
    }
  }

  #readType(item: Y.Item, type: unknown, depth: number): void {
    if (type instanceof Y.XmlText) this.read(type, depth + 1)
    if (!(type instanceof Y.XmlElement)) return
    if (type.nodeName === 'figure' || type.nodeName === 'hardBreak') return this.#write(item, OBJECT)
    if (type.nodeName === 'paragraph') {
      if (this.#hasParagraph) this.text += BREAK
      this.#hasParagraph = true
    }
    this.read(type, depth + 1)
  }

  #write(item: Y.Item, text: string): void {
    this.living.push(this.#here(item, text.length))
    this.text += text
  }

  #here({ id: { client, clock } }: Y.Item, length: number): PlacedRun {
    return { client, clock, length, at: this.text.length }
  }
}
