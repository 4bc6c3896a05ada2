import { chineseNumeral } from '../../base/numeral.ts'
import { foldProse } from '../prose/fold-prose.ts'
import { type ListNumber, type ListStyle, markLike } from './list-number.ts'

export interface SequenceSlip {
  readonly kind: 'gap' | 'repeated' | 'order' | 'start'
  readonly number: ListNumber
  /** The number in front of it in its list; none for the first one. */
  readonly previous?: ListNumber
  /** The number that is missing or was due, as it would be printed. */
  readonly due: string
}

/**
 * Follows the lists of a section. Lists of one style may stand in each other and one behind the other, and numbers may
 * stand inside a line, so only what fits no reading is a slip.
 * @param text the section's paragraphs, one per line.
 * @param isContinued whether a style's first number may go on from headings outside of this section.
 */
export function findSequenceSlips(
  numbers: readonly ListNumber[],
  text: string,
  isContinued: (style: ListStyle) => boolean,
): SequenceSlip[] {
  const slips: SequenceSlip[] = []
  /** The open lists of each style, outer styles first; of each list its last number. */
  const open = new Map<ListStyle, ListNumber[]>()
  for (const number of numbers) {
    const lists = open.get(number.style) ?? []
    if (number.style !== 'spoken') closeInner(open, number.style)
    const previous = lists.at(-1)
    const next = lists.findLastIndex(({ ordinal }) => ordinal + 1 === number.ordinal)
    if (next >= 0) {
      lists.length = next
    } else {
      const slip = previous ? slipBehind(previous, number, text) : slipAtStart(number, text, isContinued)
      if (slip) slips.push(slip)
      if (slip || number.ordinal > 1) lists.pop()
    }
    open.set(number.style, [...lists.slice(-MOST_NESTED), number])
  }
  return slips
}

/** Lists of one style that are open at once; more are never nested. */
const MOST_NESTED = 4

function closeInner(open: Map<ListStyle, ListNumber[]>, style: ListStyle): void {
  let isInner = false
  for (const other of open.keys()) {
    if (isInner && other !== 'spoken') open.delete(other)
    isInner ||= other === style
  }
}

function slipBehind(previous: ListNumber, number: ListNumber, text: string): SequenceSlip | null {
  const { ordinal } = number
  const slip = (kind: SequenceSlip['kind'], due: number) => ({ kind, number, previous, due: markLike(number, due) })
  if (ordinal === previous.ordinal) {
    return ordinal > 1 || isSameListTwice(previous, number, text) ? slip('repeated', ordinal + 1) : null
  }
  if (ordinal === 1 || isWritten(number, text, previous.span.end - previous.span.start + previous.at)) return null
  return ordinal > previous.ordinal ? slip('gap', previous.ordinal + 1) : slip('order', previous.ordinal + 1)
}

/** 1. right behind 1., where the first one does not open a list of its own. */
function isSameListTwice(previous: ListNumber, number: ListNumber, text: string): boolean {
  if (number.style === 'spoken') return number.line === previous.line
  return number.line === previous.line + 1 && !/[：:]\s*$/.test(text.slice(number.at - 4, number.at))
}

const LIKELY_START = 9

function slipAtStart(number: ListNumber, text: string, isContinued: (style: ListStyle) => boolean): SequenceSlip | null {
  const { style, ordinal } = number
  if (ordinal === 1 || ordinal > LIKELY_START || style === 'spoken' || isContinued(style)) return null
  return isWritten(number, text, 0) ? null : { kind: 'start', number, due: markLike(number, 1) }
}

/** How far back a number inside a line is looked for. */
const FAR = 1_000

/** Whether the number in front of this one stands somewhere inside the text, with any mark: "；2.…", "第二，…", "二要…". */
function isWritten({ ordinal, style, at }: ListNumber, text: string, from: number): boolean {
  const words = text.slice(Math.max(from, at - FAR), at)
  if (style === 'circled') return words.includes(String.fromCharCode('①'.charCodeAt(0) + ordinal - 2))
  const pattern = {
    arabic: `(?<![\\d.(])${ordinal - 1}(?:、|[.)](?!\\d))`,
    'arabic-bracketed': `(?<!\\d)${ordinal - 1}[)]`,
    chinese: `(?:^|[。；;，,:()\\s第其])${chineseNumeral(ordinal - 1)}(?![一二三四五六七八九十])`,
  }[style === 'arabic' || style === 'arabic-bracketed' ? style : 'chinese']
  return new RegExp(pattern).test(foldProse(words))
}
