import { type WrittenDate, daysIn, matchDate } from './date-pattern.ts'

/**
 * The days that a written date may mean, as yyyymmdd (year 0 where none is written). Comparable as numbers
 * as long as both sides have a year or neither has.
 */
export interface DateSpan {
  readonly first: number
  readonly last: number
  readonly hasYear: boolean
}

/** A point in time up to which something is due. */
export interface Deadline {
  /** Whatever ends on or before this day is in time, however the deadline is read. */
  readonly inTime: number
  /** Whatever starts after this day is late, however the deadline is read. */
  readonly latest: number
  readonly hasYear: boolean
}

/** "按时完成", "汛期前", "每季度末前": due, but not on one day that is written. */
const UNDATED =
  /^(?:(?:每个?)?(?:月|季度?|周)(?:度|底|末|内|初|中旬|\d{1,2}[日号])(?:之前|以前|前)?|(?:春节|国庆节?|五一|中秋节?|汛期|入汛|入冬|冬季|供暖|开学|春耕|秋收|年中|计划时间|规定时间|合同期|规定时限|规定期限)(?:之?[前内]|以前|以内)?)(?:按[时期]|全部|全面|及时|已)*(?:完成|完工|竣工|到位|验收|支付|拨付|发放|交付|办结)*$/

/** Reads when something was done: "2022年11月", "2022.11.30", "7月", "第三季度", "2022年11月底前完成". */
export function readDate(folded: string): DateSpan | null {
  const found = matchDate(folded)
  if (!found) return null
  // Something done "before the end of November" may have been done at any time before it; what took from January
  // to November was done in November.
  const first = found.before ? 0 : key(found, found.lasts ? found.toMonth : found.fromMonth, found.day ?? 1)
  return { first, last: lastDay(found), hasYear: found.year !== null }
}

/**
 * Reads until when something is due: "2022年12月底前", "9月前", "年底完成", "第三季度".
 * @param asksWhen whether the row asks for a time. Without that a bare "12月" may be twelve months, and "2022.12" a
 *   number, and neither is a deadline.
 * @returns 'undated' for a deadline that names no day ("汛期前"); null for what is no deadline at all.
 */
export function readDeadline(folded: string, asksWhen = false): Deadline | 'undated' | null {
  if (UNDATED.test(folded)) return 'undated'
  const found = matchDate(folded)
  if (!found) return null
  const { year, day, part, before, within, done, style } = found
  const explicit = day !== null || part !== '' || before || within || done || style === 'words'
  if (!explicit && !asksWhen && (style !== 'written' || year === null)) return null
  // 12.31 is a number unless something is to be done before it; so is 20221231 where no time is asked for.
  if ((style === 'month-day' || (style === 'compact' && !asksWhen)) && !before) return null
  // 3-5月 may be so many months.
  if (found.lasts && !asksWhen && year === null && found.toMonth - found.fromMonth < 11) return null
  const latest = lastDay(found)
  // "12月前" is read as "before it begins" by some and as "before it ends" by others; 初 and 旬 have no agreed last day.
  const vague = day === null && (/[初上中]/.test(part) || (before && !/[底末]/.test(part)))
  return { inTime: vague ? key(found, found.fromMonth, 1) - 1 : latest, latest, hasYear: year !== null }
}

/** A date without a year, put into a year. One of the year after (次年1月) stays in the year after. */
export function inYear(key: number, year: number): number {
  return key === 0 ? 0 : key + year * 10_000
}

function lastDay(found: WrittenDate): number {
  return key(found, found.toMonth, found.day ?? daysIn(found.year, found.toMonth))
}

function key({ year, yearsLater }: WrittenDate, month: number, day: number): number {
  return (((year ?? 0) + yearsLater) * 100 + month) * 100 + day
}
