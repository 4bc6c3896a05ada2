import { chineseNumeral, numeralValue } from '../../base/numeral.ts'
import { foldProse } from '../prose/fold-prose.ts'
import type { SectionProse } from '../prose/prose.ts'
import type { TextSpan } from './text-span.ts'

/** 一、 （一） 1. （1） ① at the start of a line, and 一是 in the run of the text. */
export type ListStyle = 'chinese' | 'chinese-bracketed' | 'arabic' | 'arabic-bracketed' | 'circled' | 'spoken'

/** A number that somebody typed in front of an item. */
export interface ListNumber {
  readonly style: ListStyle
  readonly ordinal: number
  /** As printed, with its brackets or point: "（3）", "3.", "三是". */
  readonly mark: string
  /** What parts it from the words, folded: "." "、" ")" or "". */
  readonly separator: string
  readonly span: TextSpan
  /** Where it stands among the section's paragraphs, one per line. */
  readonly at: number
  /** Lines counted through the section. */
  readonly line: number
}

const STYLES: readonly (readonly [ListStyle, RegExp])[] = [
  ['chinese', /^([一二三四五六七八九十]{1,3})([、.])/],
  ['chinese-bracketed', /^\(([一二三四五六七八九十]{1,3})\)([、.]?)/],
  ['arabic', /^(\d{1,2})([、.)])(?![\d、])/],
  ['arabic-bracketed', /^\((\d{1,2})\)([、.]?)/],
]
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const SPOKEN = /(?<=^|[。；;：:，,！？!?\s(（])([一二三四五六七八九十]{1,2})是(?!否)/g

/** Nobody numbers so much by hand; what a machine has made is not read further. */
const MOST_NUMBERS = 2_000

/** The typed numbers of a section in reading order. */
export function listNumbers(section: SectionProse): ListNumber[] {
  const numbers: ListNumber[] = []
  let line = 0
  let before = 0
  for (const [paragraph, text] of section.paragraphs.entries()) {
    let start = 0
    for (const words of text.split('\n')) {
      if (numbers.length > MOST_NUMBERS) return numbers
      const at = { section, paragraph, start, line, before }
      const opening = numberAtStart(words, at)
      if (opening) numbers.push(opening)
      numbers.push(...spokenNumbers(words, at))
      start += words.length + 1
      line++
    }
    before += text.length + 1
  }
  return numbers
}

interface LineAt {
  readonly section: SectionProse
  readonly paragraph: number
  /** Of the line in its paragraph, and of the paragraph in its section. */
  readonly start: number
  readonly before: number
  readonly line: number
}

function numberAtStart(words: string, at: LineAt): ListNumber | null {
  const indent = words.length - words.trimStart().length
  const folded = foldProse(words.slice(indent, indent + 12))
  const circled = CIRCLED.indexOf(folded.charAt(0)) + 1
  if (folded !== '' && circled > 0) return numberOf(at, 'circled', circled, '', indent, words.slice(indent, indent + 1))
  for (const [style, pattern] of STYLES) {
    const [mark, numeral, separator = ''] = pattern.exec(folded) ?? []
    if (mark === undefined || numeral === undefined) continue
    return numberOf(at, style, numeralValue(numeral), separator, indent, words.slice(indent, indent + mark.length))
  }
  return null
}

function spokenNumbers(words: string, at: LineAt): ListNumber[] {
  return [...words.matchAll(SPOKEN)].map((match) =>
    numberOf(at, 'spoken', numeralValue(match[1] ?? ''), '', match.index, match[0]),
  )
}

function numberOf(at: LineAt, style: ListStyle, ordinal: number, separator: string, from: number, mark: string): ListNumber {
  const { section, paragraph, line } = at
  const start = at.start + from
  const span = { section, paragraph, start, end: start + mark.length }
  return { style, ordinal, mark, separator, line, at: at.before + start, span }
}

/** The same number in the style of another one: 4 like "（3）" is "（4）". */
export function markLike(like: ListNumber, ordinal: number): string {
  if (like.style === 'circled') return CIRCLED.charAt(ordinal - 1)
  const isChinese = like.style === 'chinese' || like.style === 'chinese-bracketed' || like.style === 'spoken'
  return like.mark.replace(/[\d０-９]+|[一二三四五六七八九十]+/, isChinese ? chineseNumeral(ordinal) : String(ordinal))
}
