import { formatPlain } from '../../base/decimal.ts'
import type { FundRow, TableContent } from '../../report/content.ts'
import { foldText } from '../../scoring/fold-text.ts'
import { readPoints } from '../../scoring/points.ts'
import { readQuantity } from '../../scoring/quantity.ts'
import { totalFund } from '../../scoring/score-execution.ts'
import { fundPlace, indicatorPlace, rowName } from '../cell-place.ts'
import type { Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { RowReading } from '../row-reading.ts'

/** What B2 says of points that stand in the table twice, whatever its total is. */
export const ONCE_SENTENCES = {
  repeated: {
    severity: 'style',
    zh: '{rows}又填了分值或得分。预算执行率只在“{total}”一行计分，这几格请填“—”，以免重复计算。',
    en: '{rows} repeats the points. The execution rate is scored in "{total}" alone; put "—" here, so that nobody counts it twice.',
  },
  again: {
    severity: 'warning',
    zh: '指标“{row}”的实际完成值{actual}就是预算执行率，“{total}”已得{score}分，这里又得{given}分，同一个数计了两次分；请核对是否换一个指标。',
    en: 'The indicator "{row}" is the execution rate {actual} again, which already has {score} points in "{total}" and gets {given} more here: perhaps another indicator was meant.',
  },
} as const satisfies Sentences

const say = speaker('B2', ONCE_SENTENCES)

/**
 * Points of 预算执行率 outside of its own row.
 * @param isCounted whether it has been said that they went into the total.
 */
export function checkCountedOnce(table: TableContent, rows: readonly RowReading[], isCounted: boolean): Finding[] {
  const total = totalFund(table)
  if (!total || !readPoints(total.score ?? '')) return []
  return [...(isCounted ? [] : repeated(table, total)), ...rows.flatMap((reading) => scoredAgain(table, total, reading))]
}

function repeated(table: TableContent, total: FundRow): Finding[] {
  const again = table.funds.filter((fund) => fund !== total && readPoints(fund.score ?? '')?.gt(0))
  if (again.length === 0) return []
  const rows = again.map(({ label }) => `“${rowName(label)}”`).join('、')
  const places = again.flatMap((fund) => [fundPlace(table, fund, 'score'), fundPlace(table, fund, 'weight')])
  return [say('repeated', { rows, total: rowName(total.label) }, places)]
}

/** 预算执行率 under one of its names, as an indicator. */
const EXECUTION = /^(?:部门|项目)?(?:预算|资金|预算资金|财政资金)(?:支出)?(?:执行|完成|支出)率$/

function scoredAgain(table: TableContent, total: FundRow, { row, name, given, actual }: RowReading): Finding[] {
  const rate = readQuantity(foldText(total.rate ?? ''))
  const reached = actual.kind === 'figure' ? actual.quantity : null
  const isSame = reached?.unit === '%' && rate?.unit === '%' && reached.value.eq(rate.value)
  if (!isSame || !given?.gt(0) || !EXECUTION.test(name)) return []
  const score = formatPlain(readPoints(total.score ?? '') ?? given)
  const params = { row: name, actual: row.actual.trim(), total: rowName(total.label), score, given: formatPlain(given) }
  const places = [indicatorPlace(table, row, 'actual'), indicatorPlace(table, row, 'score')]
  return [say('again', params, [...places, fundPlace(table, total, 'rate'), fundPlace(table, total, 'score')])]
}
