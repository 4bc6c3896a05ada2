import { toHexString } from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'
import { foldText } from '../scoring/fold-text.ts'
import type { Finding, Place } from './finding.ts'

/**
 * By what each finding of one report is known again: its check, its places and its figures with their units. What
 * stands around them may move and be reworded; another figure makes another finding.
 *
 * A finding that has no figure, or shares all of them with another one in the same places, is known by its words
 * too, and if those are alike by what it quotes: what is said of one finding is never taken as said of another.
 *
 * Each is 32 hexadecimal digits that say nothing of the report, so they may stand in addresses and logs.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const marks = DETAILS.map((_, depth) => findings.map((finding) => mark(finding, depth)))
  const counts = marks.map(countOf)
  return findings.map((finding, at) => {
    const candidates = marks.map((ofDepth) => ofDepth[at] ?? '').slice(hasFigure(finding) ? 0 : -1)
    const own = candidates.find((candidate) => counts.some((count) => count.get(candidate) === 1)) ?? candidates.at(-1)
    return toHexString(digest(encodeUtf8(own ?? '')).subarray(0, 16))
  })
}

/** What tells findings apart, in ever more detail. */
const DETAILS: readonly ((finding: Finding) => readonly string[])[] = [
  figuresOf,
  ({ params }) => wordsOf(params).map(foldText),
  ({ params, places }) => [...wordsOf(params), ...places.map(({ quote }) => quote)],
]

function mark(finding: Finding, depth: number): string {
  const { code, params, places } = finding
  return JSON.stringify([depth, code, params['sentence'], places.map(cellOf), DETAILS[depth]?.(finding)])
}

function cellOf({ section, table, row, field }: Place): readonly (string | null)[] {
  return [section ?? null, table ?? null, row ?? null, field ?? null]
}

function countOf(marks: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const each of marks) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

function hasFigure(finding: Finding): boolean {
  return figuresOf(finding).some((figures) => figures !== '')
}

/** What the sentence names, and what stands in cells: a quote of the text may reach beyond its figure. */
function figuresOf({ params, places }: Finding): string[] {
  const cells = places.flatMap(({ row, quote }) => (row === undefined ? [] : [quote]))
  return [...wordsOf(params), ...cells].map((words) => {
    return [...foldText(words).matchAll(FIGURE)].map(([figure]) => figure.replaceAll(',', '')).join(' ')
  })
}

const FIGURE = /[<>≥≤=-]?\d[\d.,]*(?: ?(?:[十百千万亿]*元|[百千万亿]+|%|‰))?/g

function wordsOf(params: Finding['params']): string[] {
  return Object.keys(params)
    .sort()
    .map((name) => params[name] ?? '')
}
