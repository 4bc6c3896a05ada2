import { NUMERAL, readNumeral } from './chinese-numeral.ts'

/** A date as its words say it, not yet a day. */
export interface WrittenDate {
  readonly year: number | null
  /** 1 for 次年. */
  readonly yearsLater: number
  readonly fromMonth: number
  readonly toMonth: number
  readonly day: number | null
  readonly part: string
  readonly before: boolean
  readonly within: boolean
  readonly done: boolean
  /** Whether the months are those that something lasted: 1-12月. */
  readonly lasts: boolean
  /** In which pattern: 2022年12月, 2022-12, 20221231, 12.31, or a period such as 年底. */
  readonly style: 'written' | 'numeric' | 'compact' | 'month-day' | 'words'
}

const DONE =
  '(?:已|均|全部|全面|按时|按期|如期|提前|顺利)*(?:完成|完工|竣工|到位|验收|通过|支付|拨付|发放|交付|建成|投产|投入使用|实施|结题|结项|办结|上报|报送|提交|公开|落实|下达|结束|任务|建设|工程|项目|资金|工作)*'
const LEAD = String.raw`^(?:完成时间|完成时限|时间|时限)?[:：]?(?:力争|争取|确保|计划|应|须|必须|最迟|最晚|均|已|全部)?(?:不晚于|不迟于|不得晚于|不得迟于|不超过|截至|截止到?|于|在|至|到|[≤<=])?(?:每年)?`
const TAIL = String.raw`(?<part>底|末|初|[上中下]旬)?(?:\([^()]{0,4}\))?(?<before>之前|以前|前)?(?<within>以内|之内|内|止)?(?<done>${DONE})$`
const YEAR = String.raw`(?:(?<year>\d{4})年(?:度|年(?=[底末内]))?|(?<next>次年|翌年|第二年|下一?年度?)|本年度?|当年度?|今年)`
const TO = '(?:-{1,2}|~|—{1,2}|–|至|到)'
const MONTH = String.raw`(?<month>\d{1,2})`

const PATTERNS: readonly (readonly [WrittenDate['style'], RegExp])[] = [
  ['written', new RegExp(`${LEAD}${YEAR}?(?:${MONTH}月份?)?(?:(?<day>\\d{1,2})[日号])?${TAIL}`)],
  ['words', new RegExp(`${LEAD}${YEAR}?第?(?<quarter>[1-4])季度?${TAIL}`)],
  ['words', new RegExp(`${LEAD}${YEAR}?(?<half>[上下])半年${TAIL}`)],
  ['words', new RegExp(`${LEAD}(?:(?<next>次|翌|第二|下)|本|当|预算|财政)?(?<whole>全?年|年度|年终)${TAIL}`)],
  [
    'words',
    new RegExp(`${LEAD}${YEAR}?(?<from>\\d{1,2})月?${TO}(?:(?<endYear>\\d{4})年|当年|本年)?${MONTH}月份?(?:期间)?${TAIL}`),
  ],
  [
    'words',
    new RegExp(
      `${LEAD}${YEAR}?(?<from>\\d{1,2})月\\d{1,2}日${TO}(?:(?<endYear>\\d{4})年|当年|本年)?${MONTH}月(?<day>\\d{1,2})日${TAIL}`,
    ),
  ],
  ['words', new RegExp(`${LEAD}(?<year>\\d{4})[./](?<from>\\d{1,2})${TO}(?<endYear>\\d{4})[./]${MONTH}${TAIL}`)],
  ['numeric', new RegExp(`${LEAD}(?<year>\\d{4})[-./]${MONTH}(?:[-./](?<day>\\d{1,2}))?${TAIL}`)],
  ['compact', new RegExp(`${LEAD}(?<year>20\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>[0-3]\\d)${TAIL}`)],
  ['month-day', new RegExp(`${LEAD}${MONTH}[./](?<day>\\d{1,2})${TAIL}`)],
]

/** Cheap to ask before the patterns are tried: most targets are figures. */
const DATE_LIKE = /[年月季]|\d{4}[-./]\d|^\D{0,8}20\d{6}|\d[./]\d{1,2}(?:之|以)?前/
const LONGEST = 40

export function matchDate(folded: string): WrittenDate | null {
  if (folded.length > LONGEST || !DATE_LIKE.test(folded)) return null
  const text = withDigits(folded)
  for (const [style, pattern] of PATTERNS) {
    const groups = pattern.exec(text)?.groups
    const found = groups && read(style, groups)
    if (found) return found
  }
  return null
}

type Groups = Readonly<Record<string, string | undefined>>

function read(style: WrittenDate['style'], groups: Groups): WrittenDate | null {
  const { part = '', before, within, done, next, from, endYear } = groups
  const year = toNumber(endYear ?? groups['year'])
  const day = toNumber(groups['day'])
  const months = monthsOf(groups)
  if (!months || (style === 'written' && year === null && groups['month'] === undefined)) return null
  const toMonth = months[1]
  // Of what ends in another year than it began only the end counts.
  const fromMonth = endYear === undefined || endYear === groups['year'] ? months[0] : 1
  if (fromMonth < 1 || toMonth > 12 || fromMonth > toMonth) return null
  if (day !== null && (groups['month'] === undefined || day < 1 || day > daysIn(year, toMonth))) return null
  if (groups['whole'] !== undefined && groups['whole'] !== '年终' && part === '' && !within && !before && !done) return null
  return {
    year,
    yearsLater: next === undefined ? 0 : 1,
    fromMonth,
    toMonth,
    day,
    part,
    before: Boolean(before),
    within: Boolean(within),
    done: Boolean(done),
    lasts: from !== undefined,
    style,
  }
}

function monthsOf({ month, quarter, half, from }: Groups): readonly [from: number, to: number] | null {
  if (quarter !== undefined) return [Number(quarter) * 3 - 2, Number(quarter) * 3]
  if (half !== undefined) return half === '上' ? [1, 6] : [7, 12]
  if (month === undefined) return [1, 12]
  return [Number(from ?? month), Number(month)]
}

/** Without a year, February has 29 days: then nothing in it is called late wrongly. */
export function daysIn(year: number | null, month: number): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const CHINESE = new RegExp(`${NUMERAL}{1,8}(?=[年月日号季]|季度)`, 'g')

/** 二〇二二年十二月 and 第三季度, as far as their numerals stand before a part of a date. */
function withDigits(text: string): string {
  return text.replace(CHINESE, (numeral) => readNumeral(numeral) ?? numeral)
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}
