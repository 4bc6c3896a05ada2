import type * as Y from 'yjs'
import type { Budget } from '../compare/budget.ts'
import { compareWords } from '../compare/compare-words.ts'
import type { TextPart } from '../compare/comparison.ts'
import { MARKS, type RichNode } from '../report/rich-text.ts'

/** Makes a long cell say something else by changing the words that differ. */
export function restoreText(text: Y.Text, wanted: string, budget: Budget): void {
  let at = 0
  for (const { kind, text: words } of compareWords(text.toString(), wanted, budget)) {
    if (kind === 'removed') text.delete(at, words.length)
    else if (kind === 'added') text.insert(at, words)
    if (kind !== 'removed') at += words.length
  }
}

/** Marks of one character: on, or taken off (null). */
type Attributes = Readonly<Record<string, Readonly<Record<string, never>> | null>>

interface Stretch {
  readonly words: string
  readonly attributes: Attributes
}

/** The same of a text with marks. @param now what it says, @param wanted text nodes. */
export function restoreRichText(text: Y.XmlText, now: readonly RichNode[], wanted: readonly RichNode[], budget: Budget): void {
  const [before, after] = [marksOf(now), marksOf(wanted)]
  const delta: Record<string, unknown>[] = []
  let [from, to] = [0, 0]
  for (const part of compareWords(wordsOf(now), wordsOf(wanted), budget)) {
    if (part.kind === 'removed') delta.push({ delete: part.text.length })
    else for (const { words, attributes } of stretches(part, before, after, from, to)) delta.push(stepOf(part, words, attributes))
    if (part.kind !== 'added') from += part.text.length
    if (part.kind !== 'removed') to += part.text.length
  }
  text.applyDelta(delta)
}

function stepOf({ kind }: TextPart, words: string, attributes: Attributes): Record<string, unknown> {
  return kind === 'added' ? { insert: words, attributes } : { retain: words.length, attributes }
}

/** A part of a text in pieces of which all characters are to be marked, or to lose marks, alike. */
function stretches(part: TextPart, before: readonly Marks[], after: readonly Marks[], from: number, to: number): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < part.text.length; at++) {
    const has = part.kind === 'same' ? (before[from + at] ?? NONE) : NONE
    const attributes = difference(has, after[to + at] ?? NONE)
    const [last, unit] = [found.at(-1), part.text.charAt(at)]
    if (last && isSame(last.attributes, attributes)) found[found.length - 1] = { ...last, words: last.words + unit }
    else found.push({ words: unit, attributes })
  }
  return found
}

type Marks = ReadonlySet<string>
const NONE: Marks = new Set()

function difference(has: Marks, wants: Marks): Attributes {
  const changed = MARKS.filter((mark) => has.has(mark) !== wants.has(mark))
  return Object.fromEntries(changed.map((mark) => [mark, wants.has(mark) ? {} : null]))
}

function isSame(one: Attributes, other: Attributes): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function wordsOf(nodes: readonly RichNode[]): string {
  return nodes.map(({ text = '' }) => text).join('')
}

/** Of each character. */
function marksOf(nodes: readonly RichNode[]): Marks[] {
  return nodes.flatMap(({ text = '', marks = [] }) => {
    const types = new Set(marks.map(({ type }) => type))
    return Array.from({ length: text.length }, () => types)
  })
}
