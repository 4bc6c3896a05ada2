import type { SectionProse } from '../prose/prose.ts'
import { type TextSpan, spanText } from './text-span.ts'

/** A bracket or quotation mark that has no partner, or one that closes with a sign of another kind. */
export interface Unpaired {
  readonly kind: 'unclosed' | 'unopened' | 'crossed' | 'turned'
  /** The sign, or the words between the two that do not fit. */
  readonly span: TextSpan
  readonly sign: string
  /** The sign that closes instead, for crossed and turned ones. */
  readonly other?: string
}

const OPENING = '(（[［【〔{《〈“‘「『'
const CLOSING = ')）]］】〕}》〉”’」』'
/** Signs of one kind, whatever their width. */
const KINDS: Readonly<Record<string, string>> = { '（': '(', '）': '(', ')': '(', '［': '[', '］': '[', ']': '[' }
/** Between an opening sign and a closing one of another kind are so many characters at most. */
const LONGEST_CROSSED = 60

interface Sign {
  readonly paragraph: number
  readonly at: number
  readonly sign: string
  readonly isOpening: boolean
  readonly kind: string
}

/** What does not pair in a section. Brackets may close in a later paragraph: （… over several lines …）. */
export function findUnpaired(section: SectionProse): Unpaired[] {
  const left = section.paragraphs.flatMap((text, paragraph) => unpairedSigns(text, paragraph))
  return describe(section, acrossParagraphs(left))
}

function unpairedSigns(text: string, paragraph: number): Sign[] {
  const open: Sign[] = []
  const left: Sign[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const isOpening = OPENING.includes(sign)
    if (!isOpening && !CLOSING.includes(sign)) continue
    const read = { paragraph, at, sign, isOpening, kind: kindOf(sign) }
    if (isOpening) open.push(read)
    else {
      const partner = open.findLastIndex(({ kind }) => kind === read.kind)
      if (partner >= 0) left.push(...open.splice(partner).slice(1))
      else if (!isListMark(text, at) && !isApostrophe(text, at)) left.push(read)
    }
    // A text full of signs that never close is noise; the last ones are enough to pair with.
    if (open.length > MOST_OPEN) left.push(...open.splice(0, 1))
  }
  return [...left, ...open].sort((a, b) => a.at - b.at)
}

const MOST_OPEN = 50

function kindOf(sign: string): string {
  const at = CLOSING.indexOf(sign)
  return KINDS[sign] ?? (at >= 0 ? OPENING.charAt(at) : sign)
}

/** 1) and a）, ①) in front of items, where nothing opens. */
function isListMark(text: string, at: number): boolean {
  return (
    ')）'.includes(text.charAt(at)) &&
    /(?:^|[\s。；;，,、：:])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})$/.test(text.slice(Math.max(0, at - 4), at))
  )
}

/** The ’ of an English word. */
function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && /[a-zA-Z]/.test(text.charAt(at - 1))
}

/** Takes out what opens in one paragraph and closes in a later one. */
function acrossParagraphs(signs: readonly Sign[]): Sign[] {
  const paired = new Set<Sign>()
  const open = new Map<string, Sign[]>()
  for (const sign of signs) {
    const same = open.get(sign.kind) ?? []
    if (sign.isOpening) open.set(sign.kind, [...same.slice(-MOST_OPEN), sign])
    else {
      const partner = same.at(-1)
      if (partner && partner.paragraph < sign.paragraph) {
        paired.add(partner).add(sign)
        same.pop()
      }
    }
  }
  return signs.filter((sign) => !paired.has(sign))
}

/** Tells signs one by one, or two that were meant for each other: 《…〉, “…“. */
function describe(section: SectionProse, signs: readonly Sign[]): Unpaired[] {
  const found: Unpaired[] = []
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at]
    const next = signs[at + 1]
    if (!sign) continue
    const kind = next ? relation(section, sign, next) : null
    if (kind && next) {
      found.push({ kind, span: spanOf(section, sign, next), sign: sign.sign, other: next.sign })
      at++
    } else {
      found.push({ kind: sign.isOpening ? 'unclosed' : 'unopened', span: spanOf(section, sign, sign), sign: sign.sign })
    }
  }
  return found
}

function relation(section: SectionProse, sign: Sign, next: Sign): 'crossed' | 'turned' | null {
  if (sign.paragraph !== next.paragraph || next.at - sign.at > LONGEST_CROSSED) return null
  if (sign.kind === '“' && next.kind === '“') return 'turned'
  const isOneSentence = !/[。！？]/.test(spanText(spanOf(section, sign, next)))
  return sign.isOpening && !next.isOpening && sign.kind !== next.kind && isOneSentence ? 'crossed' : null
}

function spanOf(section: SectionProse, from: Sign, to: Sign): TextSpan {
  return { section, paragraph: from.paragraph, start: from.at, end: to.at + 1 }
}
