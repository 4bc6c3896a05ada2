import { LOOK_ALIKES } from './look-alikes.ts'
import { StretchHashes } from './stretch-hashes.ts'

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

/**
 * Reads the report as its own dictionary: where a stretch of four characters stands once, and the same stretch with a
 * look-alike for one character (末 for 未, 菅理 for 管理) stands three times and more, the rare one is a slip.
 */
export function findRareSpellings(texts: readonly string[]): RareSpelling[] {
  const found = rareStretches(texts.join('\n'))
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

/** A character that may be a slip for another one. */
interface Suspect {
  readonly at: number
  /** How often it stands in the report. */
  readonly known: number
  readonly candidates: readonly number[]
}

/** In reading order. Stretches are counted by their hashes first: nearly all of them are no look-alike of anything. */
function rareStretches(text: string): Stretch[] {
  const hashes = new StretchHashes(text, LENGTH)
  const places = placesOf(text)
  const others = new Map(
    [...places.keys()].map((code) => [code, (CODES.get(code) ?? []).filter((other) => (places.get(other) ?? 0) >= OFTEN)]),
  )
  const suspects: Suspect[] = []
  for (let at = 0; at < text.length; at++) {
    const candidates = others.get(text.charCodeAt(at))
    if (!candidates || candidates.length === 0) continue
    const known = places.get(text.charCodeAt(at)) ?? 0
    if (isSuspect(hashes, at, known, candidates)) suspects.push({ at, known, candidates })
  }
  return confirmed(text, suspects, hashes)
}

/** What each character is taken for, as code units: every character of a report is asked about. */
const CODES: ReadonlyMap<number, readonly number[]> = new Map(
  [...LOOK_ALIKES].map(([char, others]) => [char.charCodeAt(0), others.map((other) => other.charCodeAt(0))]),
)

/** How often each character that has look-alikes stands there. */
function placesOf(text: string): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (CODES.has(code)) places.set(code, (places.get(code) ?? 0) + 1)
  }
  return places
}

function isSuspect(hashes: StretchHashes, at: number, known: number, candidates: readonly number[]): boolean {
  for (let start = firstStart(at, known); start <= lastStart(at, known); start++)
    for (const other of candidates) if (hashes.countWith(start, at, other) >= OFTEN) return true
  return false
}

function firstStart(at: number, known: number): number {
  return Math.max(0, at - LENGTH + 1 + (known > HARDLY ? 1 : 0))
}

function lastStart(at: number, known: number): number {
  return at - (known > HARDLY ? 1 : 0)
}

/** The suspects of which every stretch stands once and one look-alike often: two stretches may have one hash. */
function confirmed(text: string, suspects: readonly Suspect[], hashes: StretchHashes): Stretch[] {
  if (suspects.length === 0) return []
  const around = suspects.map((suspect) => stretchesAround(text, suspect, hashes))
  const counts = new Map(around.flat().flatMap(({ wrong, rights }) => [wrong, ...rights].map((stretch) => [stretch, 0])))
  hashes.countInto(counts)
  const count = (stretch: string) => counts.get(stretch) ?? 0
  return around.flatMap((stretches) => {
    // Any stretch that is written so more than once may be meant.
    if (stretches.some(({ wrong }) => count(wrong) > 1)) return []
    const found = stretches.flatMap(({ start, wrong, rights }) =>
      rights.filter((right) => count(right) >= OFTEN).map((right) => ({ start, wrong, right })),
    )
    return found.slice(0, 1)
  })
}

interface Around {
  readonly start: number
  readonly wrong: string
  readonly rights: readonly string[]
}

/** The stretches that a suspect is in, each as it stands and with its look-alikes. */
function stretchesAround(text: string, { at, known, candidates }: Suspect, hashes: StretchHashes): Around[] {
  const found: Around[] = []
  for (let start = firstStart(at, known); start <= lastStart(at, known); start++) {
    if (!hashes.isStretch(start)) continue
    const wrong = text.slice(start, start + LENGTH)
    const rights = candidates.map(
      (other) => wrong.slice(0, at - start) + String.fromCharCode(other) + wrong.slice(at - start + 1),
    )
    found.push({ start, wrong, rights })
  }
  return found
}
