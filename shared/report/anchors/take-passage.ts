import { CONTEXT, MAX_QUOTE, MAX_WORDS, type Found, type Passage, type PassageRun } from './passage.ts'
import { withoutBreaks } from './plain-text.ts'
import { BREAK, type RegionText } from './region-text.ts'
import type { IdRun, PlacedRun } from './runs.ts'

/** Holds on to a passage. @returns null where there is no character to hold on to, or too many. */
export function takePassage(region: RegionText, from: number, to: number): Passage | null {
  if (to - from > MAX_QUOTE) return null
  const runs = region.runs(from, to).map((run) => ({ ...run, at: run.at - from, of: run.at - from }))
  return runs.length === 0 ? null : { ...surroundings(region, from, to), quote: region.text.slice(from, to), runs }
}

/** The passage as it is now: what is to be held on to from here on. What is gone stays as it was, for it may come back. */
export function retakePassage(region: RegionText, passage: Passage, found: Found): Passage {
  if (found.kind === 'gone' || found.to - found.from > MAX_WORDS) return passage
  const { from, to } = found
  const seen = surroundings(region, from, to)
  const runs = region.runs(from, to).flatMap((run) => inQuote(run, from, seen.words, passage))
  return { ...seen, quote: passage.quote, runs }
}

function surroundings(region: RegionText, from: number, to: number): Omit<Passage, 'quote' | 'runs'> {
  const { text } = region
  const [start, end] = [Math.max(0, from - CONTEXT), to + CONTEXT]
  return {
    words: text.slice(from, to),
    before: text.slice(start, from),
    after: text.slice(to, end),
    left: region.runs(start, from).map(idsOnly),
    right: region.runs(to, end).map(idsOnly),
    isUnique: isUnique(text, from, to),
    known: [...region.clocks()],
  }
}

/** Whether the paragraph around it, as far as it is kept, or the words with what stands around them are there once. */
function isUnique(text: string, from: number, to: number): boolean {
  const start = Math.max(text.lastIndexOf(BREAK, from - 1) + 1, from - CONTEXT)
  const end = Math.min(`${text}${BREAK}`.indexOf(BREAK, to), to + CONTEXT)
  const stretch = text.slice(start, end)
  return text.indexOf(stretch) === text.lastIndexOf(stretch)
}

/** Which characters of the quote these are: those with their ids, or all of them where the words are the same. */
function inQuote(run: PlacedRun, from: number, words: string, passage: Passage): PassageRun[] {
  const parts: PassageRun[] = []
  const wasAt = placesIn(words, passage)
  for (let within = 0; within < run.length; within++) {
    const [client, clock, at] = [run.client, run.clock + within, run.at - from + within]
    const of = offsetInQuote(passage, client, clock) ?? wasAt(at)
    const last = parts.at(-1)
    if (last && (last.of === null ? of === null : last.of + last.length === of))
      parts[parts.length - 1] = { ...last, length: last.length + 1 }
    else parts.push({ client, clock, length: 1, at, of })
  }
  return parts
}

function offsetInQuote({ runs }: Passage, client: number, clock: number): number | null {
  const run = runs.find((own) => own.client === client && own.clock <= clock && clock < own.clock + own.length)
  return run?.of === null || run === undefined ? null : run.of + clock - run.clock
}

/** Which character of the quote stands at an offset in words that say what the passage said before. */
function placesIn(words: string, { quote, words: before, runs }: Passage): (at: number) => number | null {
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
