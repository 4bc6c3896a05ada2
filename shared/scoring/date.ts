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

const LEAD = String.raw`^(?:不晚于|不迟于|不超过|截至|截止|于|在|[≤<])?`
const WRITTEN = String.raw`(?:(?<year>\d{4})年(?:度)?)?(?:(?<month>\d{1,2})月份?)?(?:(?<day>\d{1,2})[日号])?`
const NUMERIC = String.raw`(?<year>\d{4})[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?`
const TAIL = String.raw`(?<part>底|末|初|[上中下]旬)?(?<before>之前|以前|前)?(?<within>以内|之内|内|止)?(?<done>(?:已|全部|全面|按时)*(?:完成|完工|竣工|到位|验收|支付|拨付|发放|交付|建成|投入使用)*)$`
const WRITTEN_DATE = new RegExp(LEAD + WRITTEN + TAIL)
const NUMERIC_DATE = new RegExp(LEAD + NUMERIC + TAIL)
/** Cheap to ask before the patterns are tried: most targets are figures. */
const DATE_LIKE = /[年月]|\d{4}[-./]\d/
const UNDATED =
  /^(?:本|当)?(?:年度?|月|季度)(?:底|末|内)(?:之前|以前|前)?(?:全部|全面)?(?:完成|完工|竣工|到位|验收|支付|拨付|发放|交付)*$/

/** Reads when something was done: "2022年11月", "2022.11.30", "7月", "2022年11月底前完成". */
export function readDate(folded: string): DateSpan | null {
  const found = match(folded)
  if (!found) return null
  const { year, month, day, before } = found
  // Something done "before the end of November" may have been done at any time before it.
  const first = before ? 0 : key(year, month ?? 1, day ?? 1)
  return { first, last: lastDay(found), hasYear: year !== null }
}

/**
 * Reads until when something is due: "2022年12月底前", "9月前", "2022年12月31日前".
 * @returns 'undated' for a deadline that names no date ("年底完成"); null for what is no deadline at all. A bare
 *   "12月" is none: it may be a month or twelve of them.
 */
export function readDeadline(folded: string): Deadline | 'undated' | null {
  if (UNDATED.test(folded)) return 'undated'
  const found = match(folded)
  if (!found) return null
  const { year, month, day, part, before, within, done, numeric } = found
  const explicit = day !== null || part !== '' || before || within || done
  if (!explicit && (numeric || year === null)) return null
  const latest = lastDay(found)
  // "12月前" is read as "before it begins" by some and as "before it ends" by others; 初 and 旬 have no agreed last day.
  const vague = day === null && (/[初上中]/.test(part) || (before && !/[底末]/.test(part)))
  return { inTime: vague ? key(year, month ?? 1, 1) - 1 : latest, latest, hasYear: year !== null }
}

interface WrittenDate {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly part: string
  readonly before: boolean
  readonly within: boolean
  readonly done: boolean
  readonly numeric: boolean
}

function match(folded: string): WrittenDate | null {
  if (!DATE_LIKE.test(folded)) return null
  const written = WRITTEN_DATE.exec(folded)?.groups
  const groups = written ?? NUMERIC_DATE.exec(folded)?.groups
  if (!groups) return null
  const year = toNumber(groups['year'])
  const month = toNumber(groups['month'])
  const day = toNumber(groups['day'])
  if (year === null && month === null) return null
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && (month === null || day < 1 || day > daysIn(year, month))) return null
  const { part = '', before, within, done } = groups
  return { year, month, day, part, before: Boolean(before), within: Boolean(within), done: Boolean(done), numeric: !written }
}

function lastDay({ year, month, day }: WrittenDate): number {
  return key(year, month ?? 12, day ?? daysIn(year, month ?? 12))
}

function key(year: number | null, month: number, day: number): number {
  return ((year ?? 0) * 100 + month) * 100 + day
}

/** Without a year, February has 29 days: then nothing in it is called late wrongly. */
function daysIn(year: number | null, month: number): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}
