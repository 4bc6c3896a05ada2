import { MAX_REPORT_WEIGHT } from './imported-report.ts'
import type { NotUnderstood, NotUnderstoodCode } from './not-understood.ts'
import { cleanText } from './text-lines.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/**
 * Reading values that may be anything. A value of a wrong kind reads as empty and is remembered: the first such
 * place makes the whole file invalid, so the decoders need no way out of their own.
 */
export class JsonReading {
  readonly notes: NotUnderstood[] = []
  /** JSON path of the first thing that cannot be right, or null. */
  problem: string | null = null
  /** Characters read so far; a file far beyond any report is not read to its end. */
  private weight = 0

  get isTooLarge(): boolean {
    return this.weight > MAX_REPORT_WEIGHT
  }

  fail(at: string): void {
    this.problem ??= at
  }

  note(at: string, text: string, keptIn: string, code: NotUnderstoodCode): void {
    this.weigh(text.length + NOTE_WEIGHT)
    if (!this.isTooLarge) this.notes.push({ line: 0, at, text, keptIn, code })
  }

  /** An object; absent = {}. */
  object(value: unknown, at: string): JsonObject {
    if (isObject(value)) return value
    if (!isAbsent(value)) this.fail(at)
    return {}
  }

  /** A list; absent = []. */
  list(value: unknown, at: string): readonly unknown[] {
    if (!isAbsent(value) && !Array.isArray(value)) this.fail(at)
    return Array.isArray(value) && !this.isTooLarge ? value : []
  }

  /** A text or a figure that was written as a number; absent = "". */
  text(value: unknown, at: string): string {
    if (isAbsent(value)) return ''
    if (typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value))) this.fail(at)
    const text = typeof value === 'string' ? cleanText(value) : typeof value === 'number' ? String(value) : ''
    this.weigh(text.length)
    return text
  }

  choice<Choice extends string>(value: unknown, choices: readonly Choice[], otherwise: Choice, at: string): Choice {
    if (isAbsent(value)) return otherwise
    const choice = choices.find((candidate) => candidate === value)
    if (choice === undefined) this.fail(at)
    return choice ?? otherwise
  }

  /** Lists what an object holds beyond the fields of the format. */
  noteOthers(object: JsonObject, known: readonly string[], at: string): void {
    for (const key of Object.keys(object)) {
      if (!known.includes(key)) this.note(pathOf(at, key), shorten(JSON.stringify(object[key])), '', 'field-unknown')
    }
  }

  private weigh(length: number): void {
    this.weight += length
  }
}

const NOTE_WEIGHT = 50
const MAX_SHOWN = 200

/** Many writers say null for what they leave out. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function pathOf(at: string, key: string | number): string {
  if (typeof key === 'number') return `${at}[${key}]`
  return at === '' ? key : `${at}.${key}`
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
}
