/** A date that no calendar has, or a stretch of time that ends before it begins. */
export interface DateSlip {
  readonly kind: 'date' | 'year' | 'range'
  readonly start: number
  readonly end: number
}

const DATE = /(?:(?<!\d)(\d{4}) ?年 ?)?(?<![\d.])(\d{1,2}) ?月 ?(?:(\d{1,2}) ?日)?/g
/** 2202年, 20222年, 022年: a digit too many, too few or in the wrong place. */
const ODD_YEAR = /(?<![\d.,〔[(-])(?:2[1-9]\d\d|20\d{3}|0\d{2})(?= ?年(?!以|来|前|后|历史|间|产|龄|的|检|审))/g
const RANGE =
  /(?<!\d)(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:开始|起)? ?(?:至|到|-|—|~)+ ?(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?/g

/** Reads folded text. */
export function findDateSlips(folded: string): DateSlip[] {
  const slip = (kind: DateSlip['kind'], { index, 0: whole }: RegExpExecArray): DateSlip => ({
    kind,
    start: index,
    end: index + whole.length,
  })
  return [
    ...[...folded.matchAll(DATE)].filter(isImpossible).map((match) => slip('date', match)),
    ...[...folded.matchAll(ODD_YEAR)].map((match) => slip('year', match)),
    ...[...folded.matchAll(RANGE)].filter(isReversed).map((match) => slip('range', match)),
  ]
}

/** February has 29 days where the year is not named. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isImpossible([whole, year, month, day]: RegExpExecArray): boolean {
  // "12个月", "3月", without a year or a day, may be a number of months.
  if (year === undefined && day === undefined) return false
  const [m, d] = [Number(month), Number(day ?? '1')]
  const most = m === 2 && year !== undefined && !isLeap(Number(year)) ? 28 : (DAYS[m - 1] ?? 0)
  return m < 1 || m > 12 || d < 1 || d > most || whole === ''
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function isReversed(match: RegExpExecArray): boolean {
  const [, year1, month1, day1, year2, month2, day2] = match
  if (year1 !== year2) return Number(year1) > Number(year2)
  if (month1 === undefined || month2 === undefined) return false
  if (month1 !== month2) return Number(month1) > Number(month2)
  return day1 !== undefined && day2 !== undefined && Number(day1) > Number(day2)
}
