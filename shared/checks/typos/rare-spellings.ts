import { LOOK_ALIKES } from './look-alikes.ts'

/** A stretch of words that stands once in the report, where a look-alike of it stands again and again. */
export interface RareSpelling {
  /** Index into the texts. */
  readonly text: number
  readonly start: number
  readonly wrong: string
  readonly right: string
}

/** Long enough that a word and its neighbour are in it: two true words rarely differ by a look-alike only. */
const LENGTH = 4
/** So often the other spelling stands in the report. */
const OFTEN = 3
/**
 * At the end of a stretch a character may belong to the word next to it (各地社会保障, 其他社会保障), unless the report
 * hardly knows it.
 */
const HARDLY = 2
const HAN = /^\p{Script=Han}+$/u

/**
 * Reads the report as its own dictionary: where a stretch of four characters stands once, and the same stretch with a
 * look-alike for one character (末 for 未, 菅理 for 管理) stands three times and more, the rare one is a slip.
 */
export function findRareSpellings(texts: readonly string[]): RareSpelling[] {
  const dictionary = new Dictionary(texts.join('\n'))
  const found = dictionary.rareStretches()
  let [text, before] = [0, 0]
  return found.map(({ start, wrong, right }) => {
    for (let length = texts[text]?.length ?? 0; before + length < start; length = texts[text]?.length ?? 0) {
      before += length + 1
      text++
    }
    return { text, start: start - before, wrong, right }
  })
}

type Stretch = Omit<RareSpelling, 'text'>

class Dictionary {
  readonly #text: string
  /** Where each character that has look-alikes stands. */
  readonly #places = new Map<string, number[]>()
  /** How often the stretches with such a character stand there; counted for the few that are asked for. */
  readonly #counts = new Map<string, ReadonlyMap<string, number>>()

  constructor(text: string) {
    this.#text = text
    for (let at = 0; at < text.length; at++) {
      const char = text.charAt(at)
      if (!LOOK_ALIKES.has(char)) continue
      const places = this.#places.get(char)
      if (places) places.push(at)
      else this.#places.set(char, [at])
    }
  }

  /** In reading order. */
  rareStretches(): Stretch[] {
    const found: Stretch[] = []
    for (const [char, places] of this.#places) {
      const others = (LOOK_ALIKES.get(char) ?? []).filter((other) => (this.#places.get(other)?.length ?? 0) >= OFTEN)
      if (others.length > 0) found.push(...places.flatMap((at) => this.#rareAround(at, char, others) ?? []))
    }
    return found.sort((a, b) => a.start - b.start)
  }

  /** The stretch around a character that is rare as it stands and frequent with another one. */
  #rareAround(at: number, char: string, others: readonly string[]): Stretch | null {
    let rare: Stretch | null = null
    for (let start = Math.max(0, at - LENGTH + 1); start <= at; start++) {
      const isAtEnd = start === at || start + LENGTH - 1 === at
      if (isAtEnd && (this.#places.get(char)?.length ?? 0) > HARDLY) continue
      const wrong = this.#text.slice(start, start + LENGTH)
      if (wrong.length < LENGTH || !HAN.test(wrong)) continue
      // Any stretch that is written so more than once may be meant.
      if ((this.#countsOf(char).get(wrong) ?? 0) > 1) return null
      for (const other of others) {
        const right = wrong.slice(0, at - start) + other + wrong.slice(at - start + 1)
        if ((this.#countsOf(other).get(right) ?? 0) >= OFTEN) rare ??= { start, wrong, right }
      }
    }
    return rare
  }

  #countsOf(char: string): ReadonlyMap<string, number> {
    const known = this.#counts.get(char)
    if (known) return known
    const counts = new Map<string, number>()
    let next = 0
    for (const at of this.#places.get(char) ?? []) {
      for (next = Math.max(next, at - LENGTH + 1); next <= at; next++) {
        const stretch = this.#text.slice(next, next + LENGTH)
        counts.set(stretch, (counts.get(stretch) ?? 0) + 1)
      }
    }
    this.#counts.set(char, counts)
    return counts
  }
}
