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
  const marks = new Map<Finding, string>()
  let alike = findings.filter(hasFigure)
  for (const depth of [FIGURES, WORDS]) {
    const groups = [...Map.groupBy(alike, (finding) => markOf(finding, depth))]
    for (const [mark, group] of groups) if (group.length === 1) group.forEach((finding) => marks.set(finding, mark))
    alike = groups.flatMap(([, group]) => (group.length === 1 ? [] : group))
  }
  return findings.map((finding) => shorten(marks.get(finding) ?? markOf(finding, QUOTES)))
}

/** How much of a finding it is known by; each holds what those before it hold. */
const [FIGURES, WORDS, QUOTES] = [0, 1, 2] as const

function markOf(finding: Finding, depth: number): string {
  const { code, params, places } = finding
  const told = [figuresOf(finding)]
  if (depth >= WORDS) told.push(wordsOf(params).map(foldText))
  if (depth >= QUOTES) told.push(places.map(({ quote }) => quote))
  return JSON.stringify([code, params['sentence'], places.map(cellOf), ...told])
}

function shorten(mark: string): string {
  return toHexString(digest(encodeUtf8(mark)).subarray(0, 16))
}

function cellOf({ section, table, row, field }: Place): readonly (string | null)[] {
  return [section ?? null, table ?? null, row ?? null, field ?? null]
}

function hasFigure({ params, places }: Finding): boolean {
  return [...wordsOf(params), ...cellsOf(places)].some((words) => /[0-9０-９]/.test(words))
}

/** What the sentence names, and what stands in cells: a quote of the text may reach beyond its figure. */
function figuresOf({ params, places }: Finding): string[] {
  return [...wordsOf(params), ...cellsOf(places)].map((words) => {
    return (foldText(words).match(FIGURE) ?? []).join(' ').replaceAll(',', '')
  })
}

const FIGURE = /[<>≥≤=-]?\d[\d.,]*(?: ?(?:[十百千万亿]*元|[百千万亿]+|%|‰))?/g

function wordsOf(params: Finding['params']): string[] {
  return Object.keys(params)
    .sort()
    .map((name) => params[name] ?? '')
}

function cellsOf(places: readonly Place[]): string[] {
  return places.flatMap(({ row, quote }) => (row === undefined ? [] : [quote]))
}
