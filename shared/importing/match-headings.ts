import type { SectionTemplate } from '../template/template.ts'
import { MAX_LABEL_LENGTH, foldLabel, restBehind, withoutRemarks } from './fold-label.ts'
import { type HeadingNumber, headingNumber } from './heading-number.ts'
import { headsSection, isOtherProblems } from './other-headings.ts'

/** A line, or a line broken in two or three, that is a heading of the template. */
export interface HeadingMatch {
  /** Index of its first line, and how many lines it takes. */
  readonly at: number
  readonly span: number
  /** Index of the section in the template. */
  readonly section: number
  /** The heading as it stands in the file, and the text that follows it on the same line. */
  readonly words: string
  readonly rest: string
  readonly oddNumber: boolean
  readonly otherWords: boolean
}

export interface Headings {
  /** In the order of the file and of the template. */
  readonly matches: readonly HeadingMatch[]
  /** Lines that read like a heading of the template but stand where it cannot be: repeated, or out of order. */
  readonly repeated: ReadonlySet<number>
}

const MAX_SPAN = 3

/**
 * Finds the template's headings among the lines of a text.
 *
 * Numbered lists inside a section look like headings, a table of contents repeats all of them, and numbers are
 * mistyped; so the words decide, and of all lines with such words the most convincing row in the template's
 * order wins. Of two equal rows the later one does: a table of contents stands in front.
 */
export function matchHeadings(lines: readonly string[], sections: readonly SectionTemplate[]): Headings {
  const wanted = sections.map(wantedHeading)
  const best: (Link | undefined)[] = Array.from({ length: sections.length })
  const seen: HeadingMatch[] = []
  let next = 0
  while (next < lines.length) {
    const found = matchesAt(lines, next, wanted)
    const links = found.map((match) => extend(bestBefore(best, match.section), match))
    for (const link of links) if (link.score >= (best[link.match.section]?.score ?? 0)) best[link.match.section] = link
    seen.push(...found)
    next += Math.max(1, ...found.map((match) => match.span))
  }
  const matches = unwind(bestBefore(best, sections.length))
  const chosen = new Set(matches.map((match) => match.at))
  return { matches, repeated: new Set(seen.map((match) => match.at).filter((at) => !chosen.has(at))) }
}

/** The last heading of a row of headings, and how convincing the whole row is. */
interface Link {
  readonly match: HeadingMatch
  readonly previous: Link | undefined
  readonly score: number
}

function bestBefore(best: readonly (Link | undefined)[], section: number): Link | undefined {
  let previous: Link | undefined
  for (const link of best.slice(0, section)) if (link && link.score >= (previous?.score ?? 0)) previous = link
  return previous
}

function extend(previous: Link | undefined, match: HeadingMatch): Link {
  const own = (match.otherWords ? 2 : 4) + (match.oddNumber ? 0 : 2)
  return { match, previous, score: (previous?.score ?? 0) + own }
}

function unwind(last: Link | undefined): HeadingMatch[] {
  const matches: HeadingMatch[] = []
  for (let link = last; link; link = link.previous) matches.push(link.match)
  return matches.reverse()
}

interface Wanted {
  readonly section: number
  readonly title: string
  /** The title without what stands in brackets. */
  readonly bare: string
  readonly number: HeadingNumber | null
}

function wantedHeading({ title, number }: SectionTemplate, section: number): Wanted {
  const folded = foldLabel(title)
  return { section, title: folded, bare: withoutRemarks(folded), number: headingNumber(foldLabel(number)) }
}

function matchesAt(lines: readonly string[], at: number, wanted: readonly Wanted[]): HeadingMatch[] {
  const line = lines[at] ?? ''
  const folded = foldLabel(line.slice(0, MAX_LABEL_LENGTH))
  const number = headingNumber(folded)
  const words = folded.slice(number?.length ?? 0)
  const isShort = line.length <= MAX_LABEL_LENGTH
  return wanted.flatMap((want): HeadingMatch[] => {
    const oddNumber = number?.style !== want.number?.style || number?.ordinal !== want.number?.ordinal
    const match = { at, span: 1, section: want.section, words: line, rest: '', oddNumber, otherWords: false }
    if (isShort && words === want.title) return [match]
    const span = brokenOver(lines, at, words, want.title)
    if (span !== null) return [{ ...match, span, words: lines.slice(at, at + span).join('') }]
    if (number === null) return []
    if (isShort && withoutRemarks(words) === want.bare) return [{ ...match, otherWords: true }]
    if (isShort && headsSection(number) && isOtherProblems(words, want.title)) return [{ ...match, otherWords: true }]
    const title = [want.title, want.bare].find((candidate) => words.startsWith(candidate))
    return title === undefined ? [] : runIn(match, number.length + title.length)
  })
}

/** Whether the words are the start of a title that the next lines complete: how many lines it takes. */
function brokenOver(lines: readonly string[], at: number, words: string, title: string): number | null {
  let joined = words
  if (joined.length < 4) return null
  for (let span = 2; span <= MAX_SPAN; span++) {
    if (!title.startsWith(joined) || joined === title) return null
    joined += foldLabel((lines[at + span - 1] ?? '').slice(0, MAX_LABEL_LENGTH))
    if (joined === title) return span
  }
  return null
}

/** "1.部门预算情况：2024年……": the text of the section begins on the line of its heading. */
function runIn(match: HeadingMatch, length: number): HeadingMatch[] {
  const behind = restBehind(match.words, length) ?? ''
  const separator = /^\s*[:：。.，,;；—-]+\s*/.exec(behind)?.[0]
  if (separator === undefined) return []
  const rest = behind.slice(separator.length)
  return [{ ...match, words: match.words.slice(0, match.words.length - rest.length), rest, otherWords: true }]
}
