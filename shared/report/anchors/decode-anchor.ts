import { rootKind } from '../shape.ts'
import type { Anchor } from './anchor.ts'
import { CONTEXT, MAX_QUOTE, MAX_WORDS, type PassageRun } from './passage.ts'
import type { IdRun } from './runs.ts'

/** People who wrote in one text: a page writes under a number of its own each time it is opened. */
const MAX_KNOWN = 20_000

/** An anchor that came from somewhere; null for anything that is none, or that would take long to find. */
export function decodeAnchor(value: unknown): Anchor | null {
  if (!isRecord(value)) return null
  const { place, quote, words, before, after, runs, left, right, known, rivals } = value
  if (typeof place !== 'string' || !isText(quote, MAX_QUOTE) || !isText(words, MAX_WORDS)) return null
  if (!isText(before, CONTEXT) || !isText(after, CONTEXT) || !isRivals(rivals)) return null
  const kind = rootKind(place)
  if ((kind !== 'section' && kind !== 'text') || !isList(known, MAX_KNOWN, isClock)) return null
  const isRun = (item: unknown): item is PassageRun => isPassageRun(item, words.length, quote.length)
  if (!isList(runs, words.length, isRun) || runs.length === 0 || !isInOrder(runs)) return null
  if (!isList(left, CONTEXT, isContextRun) || !isList(right, CONTEXT, isContextRun)) return null
  return { place, quote, words, runs, before, after, left, right, rivals, known }
}

function isInOrder(runs: readonly PassageRun[]): boolean {
  return runs.every(({ at }, nth) => at >= endOf(runs[nth - 1]))
}

function endOf(run: PassageRun | undefined): number {
  return run ? run.at + run.length : 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList<T>(value: unknown, most: number, is: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.length <= most && value.every(is)
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isRivals(value: unknown): value is Anchor['rivals'] {
  return isRecord(value) && isCount(value['quote']) && isCount(value['words'])
}

function isClock(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(isCount)
}

function isIdRun(value: unknown, most: number): value is IdRun {
  if (!isRecord(value)) return false
  const { client, clock, length } = value
  return isCount(client) && isCount(clock) && isCount(length) && length > 0 && length <= most
}

function isContextRun(value: unknown): value is IdRun {
  return isIdRun(value, CONTEXT)
}

function isPassageRun(value: unknown, words: number, quote: number): value is PassageRun {
  if (!isRecord(value) || !isIdRun(value, words)) return false
  const { at, of } = value as Partial<PassageRun>
  const { length } = value
  if (!isCount(at) || at + length > words) return false
  return of === null || (isCount(of) && of + length <= quote)
}
