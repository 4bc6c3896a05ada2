import { type Decimal, ZERO, formatFixed2 } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import { type DateSpan, type Deadline, inYear, readDate } from './date.ts'
import { foldText, quoteText } from './fold-text.ts'
import type { ComparingMethod } from './kinds/award.ts'
import { ALL_OR_NOTHING } from './kinds/method.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { type Verdict, roundPoints, undecided } from './settle.ts'

/** What stands beside the two cells. */
interface Setting {
  readonly weight: Decimal
  readonly rules: RuleSet
  readonly method: ComparingMethod
  /** Of the report, for the side that names none; 0 where unknown. */
  readonly year: number
}

/**
 * Full points for what was surely done in time. How much lateness costs, 10号 does not say: a person does, unless the
 * row is scored all or nothing.
 */
export function judgeDeadline(row: IndicatorRow, deadline: Deadline, { weight, rules, method, year }: Setting): Verdict {
  const [due, done] = [show(row.target), show(row.actual)]
  const date = readDate(foldText(row.actual))
  if (!date)
    return undecided(
      `实际完成值“${quoteText(row.actual)}”没有写明完成日期，是否在${due}完成须由人评定；请写上日期，如“${year || 2022}年11月30日”`,
    )
  const isOneSided = date.hasYear !== deadline.hasYear
  if (isOneSided && year === 0) return undecided(`实际完成值${done}与时限${due}只有一方写明年份，先后须由人评定，请都写上年份`)
  const assumed = isOneSided ? `（未写年份的按报告年度${year}年）` : ''
  const [limit, reached] = isOneSided ? [deadlineIn(deadline, year), dateIn(date, year)] : [deadline, date]
  if (reached.first > limit.latest) {
    const late = `实际完成时间${done}晚于时限${due}${assumed}`
    if (method !== ALL_OR_NOTHING) return undecided(`${late}，逾期如何扣分须由人评定`)
    return { computed: ZERO, because: [`${late}，未达成的不得分，得0.00分`] }
  }
  if (reached.last > limit.inTime) {
    return undecided(`实际完成时间${done}是否在时限${due}之内不能确定${assumed}，须由人评定，请写明到哪一天`)
  }
  const computed = roundPoints(weight, weight, rules.rounding)
  return { computed, because: [`实际完成时间${done}不晚于时限${due}${assumed}，得满分${formatFixed2(computed)}分`] }
}

/** A bare date needs no quotes; one among other words does. */
function show(text: string): string {
  return /^[\d年月日底前.\s/-]+$/.test(text) ? quoteText(text) : `“${quoteText(text)}”`
}

function deadlineIn(deadline: Deadline, year: number): Deadline {
  if (deadline.hasYear) return deadline
  return { inTime: inYear(deadline.inTime, year), latest: inYear(deadline.latest, year), hasYear: true }
}

function dateIn(date: DateSpan, year: number): DateSpan {
  return date.hasYear ? date : { first: inYear(date.first, year), last: inYear(date.last, year), hasYear: true }
}
