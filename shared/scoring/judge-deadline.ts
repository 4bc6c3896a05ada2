import type { Decimal } from '../base/decimal.ts'
import { formatFixed2 } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import { type Deadline, readDate } from './date.ts'
import { foldText, quoteText } from './fold-text.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { type Verdict, roundPoints, undecided } from './settle.ts'

/** Full points for what was surely done in time. How much lateness costs, 10号 does not say: a person does. */
export function judgeDeadline(row: IndicatorRow, deadline: Deadline, weight: Decimal, rules: RuleSet): Verdict {
  const [due, done] = [quoteText(row.target), quoteText(row.actual)]
  const date = readDate(foldText(row.actual))
  if (!date) return undecided(`实际完成值“${done}”没有写明完成日期，是否在${due}完成须由人评定`)
  if (date.hasYear !== deadline.hasYear) return undecided(`实际完成值${done}与时限${due}只有一方写明年份，先后须由人评定`)
  if (date.first > deadline.latest) return undecided(`实际完成时间${done}晚于时限${due}，逾期如何扣分须由人评定`)
  if (date.last > deadline.inTime) return undecided(`实际完成时间${done}是否在时限${due}之内不能确定，须由人评定`)
  const computed = roundPoints(weight, weight, rules.rounding)
  return { computed, because: [`实际完成时间${done}不晚于时限${due}，得满分${formatFixed2(computed)}分`] }
}
