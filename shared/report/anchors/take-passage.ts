import { CONTEXT, MAX_QUOTE, MAX_WORDS, type Found, type Passage, type PassageRun } from './passage.ts'
import { type Context, likenessAt, placesIn } from './likeness.ts'
import { BREAK, type PlainText, withoutBreaks } from './plain-text.ts'
import type { RegionText } from './region-text.ts'
import { type IdRun, type PlacedRun, RunIndex } from './runs.ts'

/** Holds on to a passage. @returns null where there is no character to hold on to, or too many. */
export function takePassage(region: RegionText, from: number, to: number): Passage | null {
  if (to - from > MAX_QUOTE) return null
  const runs = region.runs(from, to).map((run) => ({ ...run, at: run.at - from, of: run.at - from }))
  return runs.length === 0 ? null : { ...surroundings(region, from, to, region.text.slice(from, to)), runs }
}

/** The passage as it is now: what is to be held on to from here on. What is gone stays as it was, for it may come back. */
export function retakePassage(region: RegionText, passage: Passage, found: Found): Passage {
  if (found.kind === 'gone' || found.to - found.from > MAX_WORDS) return passage
  const { from, to } = found
  const seen = surroundings(region, from, to, passage.quote)
  const [own, wasAt] = [new RunIndex(passage.runs), offsetsIn(seen.words, passage)]
  const ofQuote = (client: number, clock: number, at: number): number | null => offsetInQuote(own, client, clock) ?? wasAt(at)
  const runs = region.runs(from, to).flatMap((run) => inQuote(run, from, ofQuote))
  return { ...seen, runs }
}

function surroundings(region: RegionText, from: number, to: number, quote: string): Omit<Passage, 'runs'> {
  const { text, plain } = region
  const [start, end] = [Math.max(0, from - CONTEXT), to + CONTEXT]
  const [words, before, after] = [text.slice(from, to), text.slice(start, from), text.slice(to, end)]
  const own = { start: plain.plainIndex(from), end: plain.plainIndex(to) }
  const around = { before: withoutBreaks(before), after: withoutBreaks(after) }
  const rival = (said: string): number => rivalOf(plain, withoutBreaks(said), own, around)
  return {
    quote,
    words,
    before,
    after,
    left: region.runs(start, from).map(idsOnly),
    right: region.runs(to, end).map(idsOnly),
    rivals: { quote: rival(quote), words: rival(words) },
    known: [...region.clocks],
  }
}

/** How much alike the most alike other place is at which these words stand; of too many one may be wholly alike. */
function rivalOf(plain: PlainText, words: string, own: Range, around: Context): number {
  const places = placesIn(plain.text, words)
  if (!places) return around.before.length + words.length + around.after.length
  let most = 0
  for (const at of places) {
    if (at < own.end && at + words.length > own.start) continue
    const { lead, trail } = likenessAt(plain.text, at, words.length, around)
    most = Math.max(most, lead + words.length + trail)
  }
  return most
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Which characters of the quote these are: those with their ids, or all of them where the words are the same. */
function inQuote(
  run: PlacedRun,
  from: number,
  ofQuote: (client: number, clock: number, at: number) => number | null,
): PassageRun[] {
  const parts: PassageRun[] = []
  for (let within = 0; within < run.length; within++) {
    const [client, clock, at] = [run.client, run.clock + within, run.at - from + within]
    const of = ofQuote(client, clock, at)
    const last = parts.at(-1)
    if (last && (last.of === null ? of === null : last.of + last.length === of))
      parts[parts.length - 1] = { ...last, length: last.length + 1 }
    else parts.push({ client, clock, length: 1, at, of })
  }
  return parts
}

function offsetInQuote(own: RunIndex<PassageRun>, client: number, clock: number): number | null {
  const run = own.find(client, clock)
  return run === null || run.of === null ? null : run.of + clock - run.clock
}

/** Which character of the quote stands at an offset in words that say what the passage said before. */
function offsetsIn(words: string, { quote, words: before, runs }: Passage): (at: number) => number | null {
  const isQuote = isSame(words, quote)
  if (!isQuote && !isSame(words, before)) return () => null
  const [now, then] = [placesOf(words), placesOf(isQuote ? quote : before)]
  const place = new Map(now.map((at, nth) => [at, then[nth] ?? 0]))
  return (at) => {
    const was = place.get(at) ?? 0
    if (isQuote) return was
    const run = runs.find((own) => own.at <= was && was < own.at + own.length)
    return run?.of === null || run === undefined ? null : run.of + was - run.at
  }
}

function isSame(a: string, b: string): boolean {
  return withoutBreaks(a) === withoutBreaks(b)
}

/** Indexes of the characters that are no breaks. */
function placesOf(text: string): number[] {
  return Array.from(text.split(''), (unit, at) => (unit === BREAK ? -1 : at)).filter((at) => at >= 0)
}

function idsOnly({ client, clock, length }: PlacedRun): IdRun {
  return { client, clock, length }
}
