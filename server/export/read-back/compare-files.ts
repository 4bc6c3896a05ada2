import { compareLines } from '@gongping/shared/compare/compare-lines.ts'
import { type Difference, MAX_DIFFERENCES } from '@gongping/shared/protocol/verification.ts'
import type { PrintedLine } from './printed-line.ts'
import { linesOfDocx, markLinesOfDocx } from './read-docx.ts'
import { linesOfJson } from './read-json.ts'
import { linesOfText } from './read-text.ts'
import { isSamePackage, openPackage } from './word-package.ts'

/** What one file says beside what another one does. */
export interface FileComparison {
  /** Nothing that decides what shows is different: for Word, no byte of any part, however the file is packed. */
  readonly isSame: boolean
  /** Where the words differ: the first {@link MAX_DIFFERENCES}. */
  readonly differences: readonly Difference[]
}

/** Longest text of a difference, in UTF-16 units. */
const LONGEST = 500
/** Far more than the largest report has. */
const MAX_LINES = 200_000

/** @returns null: the one that was found cannot be read, or is larger than any report. */
export function compareWord(expected: Uint8Array, found: Uint8Array): FileComparison | null {
  const [ours, theirs] = [openPackage(expected), openPackage(found)]
  if (ours && theirs && isSamePackage(ours, theirs)) return { isSame: true, differences: [] }
  const compared = compare(linesOfDocx(expected), linesOfDocx(found))
  if (!compared) return null
  const differences = [...compared.differences, ...markDifferences(expected, found)].slice(0, MAX_DIFFERENCES)
  return { isSame: false, differences }
}

/** Of what the file says of itself in its properties. That it says nothing there is not another thing. */
function markDifferences(expected: Uint8Array, found: Uint8Array): Difference[] {
  const ours = markLinesOfDocx(expected)
  return [...markLinesOfDocx(found)].flatMap(([name, { where, text }]) => {
    const ought = ours.get(name)?.text ?? ''
    return text === ought ? [] : [{ where, expected: shortened(ought), found: shortened(text) }]
  })
}

/** The same of text and of JSON, whose words are all there is. */
export function compareText(format: 'txt' | 'json', expected: string, found: string): FileComparison | null {
  if (lineCount(found) > MAX_LINES) return null
  const linesOf = format === 'json' ? linesOfJson : linesOfText
  return compare(linesOf(expected), linesOf(found))
}

function compare(expected: readonly PrintedLine[] | null, found: readonly PrintedLine[] | null): FileComparison | null {
  if (!expected || !found || found.length > MAX_LINES) return null
  const changed = compareLines(
    expected.map(({ text }) => text),
    found.map(({ text }) => text),
  )
  const differences = changed.slice(0, MAX_DIFFERENCES).flatMap(({ before, after }): Difference[] => {
    const [ought, is] = [before === null ? null : expected[before], after === null ? null : found[after]]
    const where = (is ?? ought)?.where
    return where ? [{ where, expected: shortened(ought?.text ?? ''), found: shortened(is?.text ?? '') }] : []
  })
  return { isSame: differences.length === 0, differences }
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text
}

/** Counted before the text is taken apart: ten million empty lines would take all memory. */
function lineCount(text: string): number {
  let count = 1
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 0x0a || sign === 0x0d) count++
  }
  return count
}
