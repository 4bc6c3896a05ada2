const DIGITS = '零一二三四五六七八九'
const ALIASES: Readonly<Record<string, string>> = { 〇: '零', 两: '二' }
const STEPS: readonly (readonly [sign: string, size: number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
]
const SMALL_STEPS: readonly (readonly [sign: string, size: number])[] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
]

/** The characters that numerals are written with, for patterns that look for one. */
export const NUMERAL = '[零〇一二两三四五六七八九十百千万亿点]'

/**
 * Reads 三, 十二, 一百零五, 一万二千, 两千, 三点五 or the digit by digit 二〇二二.
 * @returns Arabic digits; null for what is no well-formed numeral ("一十百", "百", "二三百"), because a misread one
 *   is worse than one that is not read.
 */
export function readNumeral(text: string): string | null {
  const plain = text.replace(/[〇两]/g, (char) => ALIASES[char] ?? char)
  const [whole = '', fraction, ...rest] = plain.split('点')
  if (plain.length > LONGEST || rest.length > 0 || fraction === '') return null
  const value = digitByDigit(whole) ?? readWhole(whole)
  if (value === null || fraction === undefined) return value === null ? null : String(value)
  const decimals = digitByDigit(fraction, 1)
  return decimals === null ? null : `${value}.${decimals}`
}

const LONGEST = 16

/** 二〇二二 is said digit by digit; a single digit is both that and a number. */
function digitByDigit(text: string, least = 4): string | null {
  const digits = text.split('').map((char) => DIGITS.indexOf(char))
  if (digits.includes(-1) || digits.length === 0) return null
  return digits.length >= least || digits.length === 1 ? digits.join('') : null
}

function readWhole(text: string): number | null {
  let rest = text
  let total = 0
  for (const [sign, size] of STEPS) {
    const at = rest.indexOf(sign)
    if (at < 0) continue
    const part = readSmall(rest.slice(0, at))
    if (part === null || part === 0) return null
    total += part * size
    rest = rest.slice(at + 1)
  }
  if (rest === '') return total > 0 ? total : null
  const last = readSmall(rest)
  // 一万二 is said for 12,000 and for 10,002.
  if (last === null || (total > 0 && last < 1000 && !rest.startsWith('零'))) return null
  return total + last
}

/** A number below ten thousand. Before 十 alone the one may be left out; 一百五 is said for 150 and for 105. */
function readSmall(text: string): number | null {
  let rest = withoutGap(text)
  let total = 0
  let lastSize = 10
  let gap = false
  for (const [sign, size] of SMALL_STEPS) {
    const at = rest.indexOf(sign)
    if (at < 0) continue
    const digit = at === 0 && sign === '十' && total === 0 ? 1 : DIGITS.indexOf(rest[0] ?? '')
    if (at > 1 || digit < 1) return null
    total += digit * size
    lastSize = size
    gap = rest[at + 1] === '零'
    rest = withoutGap(rest.slice(at + 1))
  }
  if (rest === '') return total > 0 ? total : null
  const digit = rest.length === 1 && (gap || lastSize === 10) ? DIGITS.indexOf(rest) : -1
  return digit < 0 ? null : total + digit
}

function withoutGap(text: string): string {
  return text.replace(/^零(?=[^零])/, '')
}
