import { NUMERAL, readNumeral } from './chinese-numeral.ts'
import { startsWithCounter } from './counter.ts'

/** Words that make a figure less than certain, wherever they stand. */
export const VAGUE = /大约|大概|左右|上下|将近|接近|不足|不到|不等|预估|估计|暂估|[约近余几多]/

/**
 * A folded cell without what does not change its figure: the nature in front of it (定量), remarks in brackets,
 * the full stop behind it, and other words for a sign.
 */
export function tidyCell(folded: string): string {
  return withoutRemarks(folded)
    .replace(/(\d[\d.]{0,12}[%‰]?)([^()\d]{0,4})\(含\1\)/, '$1$2')
    .replace(/(?<=[\d/kc万])m([23])(?![\d.])/g, (_, power: string) => (power === '2' ? 'm²' : 'm³'))
    .replace(/PM(?:2\.5|10)(?![\d.])/gi, 'PM')
    .replace(/(?<=SO|NO|CO)2(?![\d.])/g, '')
    .replace(/^(?:定量|正向|量化)(?:指标)?[:：|]?/, '')
    .replace(/^(?:反向|逆向)(?:指标)?[:：|]?(?=\d)/, '≤')
    .replace(/百分之?百/g, '100%')
    .replace(/百分之(\d[\d.]{0,12})/g, '$1%')
    .replace(/千分之(\d[\d.]{0,12})/g, '$1‰')
    .replace(/%?百分[比号]$/, '%')
    .replace(/元整$/, '元')
    .replace(/(?<=\p{Script=Han})[*×](?=\p{Script=Han})/gu, '·')
    .replaceAll('|', '')
    .replace(/(?<![。.;,、!])[。.;,、!]{1,9}$/, '')
}

/** "（含）" and "（抽样）" say something about a figure; "（约）" and "（含3个示范点）" change it and stay. */
function withoutRemarks(text: string): string {
  return text.replace(/\(([^()]{0,40})\)/g, (whole, inner: string) => (/\d/.test(inner) || VAGUE.test(inner) ? whole : ''))
}

const CHINESE = new RegExp(`(百分之|千分之|第)?(${NUMERAL}{1,16})(成(?![\\p{Script=Han}])|成(?=以))?`, 'gu')

/**
 * Chinese numerals as digits, where they are figures: 三次, 百分之九十五, 九成以上. What only begins like a numeral
 * (一般, 三公, 第一, 一次性) stays.
 */
export function withDigits(text: string): string {
  return text.replace(CHINESE, (whole, share: string | undefined, numeral: string, tenths: string | undefined, at: number) => {
    const digits = share === '第' ? null : readNumeral(numeral)
    if (digits === null) return whole
    if (share !== undefined) return `${digits}${share === '百分之' ? '%' : '‰'}`
    if (tenths !== undefined) return /^[1-9]$/.test(digits) ? `${digits}0%` : whole
    const rest = text.slice(at + whole.length, at + whole.length + 12)
    if (/^次(?:性|通过|验收|合格|办)/.test(rest)) return whole
    return startsWithCounter(rest) || /^[至到~-]/.test(rest) ? digits : whole
  })
}
