import { type Decimal, formatPlain, parseDecimal } from '../../base/decimal.ts'
import { isBlank } from '../../scoring/fold-text.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { saysDone } from '../reason.ts'
import type { RowReading } from '../row-reading.ts'
import { perTable } from '../per-table.ts'

const sentences = {
  lost: {
    severity: 'error',
    zh: '“{row}”满分{weight}分，得{given}分，扣了{lost}分，但没有写明原因；请在“偏差原因分析及改进措施”栏补写。',
    en: '"{row}" has {given} of {weight} points, {lost} lost, and gives no reason: say why and what will be done about it.',
  },
  short: {
    severity: 'error',
    zh: '“{row}”的目标值是{target}，实际完成值是{actual}，没有达到目标，但没有写明原因；请在“偏差原因分析及改进措施”栏补写。',
    en: '"{row}" reached {actual} of {target} and gives no reason: say why and what will be done about it.',
  },
  late: {
    severity: 'error',
    zh: '“{row}”应在{target}完成，实际是{actual}，已经逾期，但没有写明原因；请在“偏差原因分析及改进措施”栏补写，并核对得分。',
    en: '"{row}" was due {target} and done {actual}, too late, and gives no reason: say why, and check the score.',
  },
  needless: {
    severity: 'style',
    zh: '“{row}”没有扣分，“偏差原因分析及改进措施”栏却填了“{reason}”；没有偏差的，这一栏可不填。',
    en: '"{row}" lost no points, but "{reason}" stands in the column for reasons; without a deviation it may stay empty.',
  },
} as const satisfies Sentences

const say = speaker('B5', sentences)

/** B5: a row that lost points or did not reach its target says why. 无 and 已完成 are no reasons. */
export const deviationReason: Check = { code: 'B5', sentences, run: perTable(({ rows }) => rows.flatMap(checkRow)) }

function checkRow(reading: RowReading): Finding[] {
  const { row, weight, given, standing, hasReason, name } = reading
  // Limits that were exceeded are B7.
  if (hasReason || (standing?.isMissed && standing.direction === 'at-most')) return []
  const place = (...fields: readonly ('score' | 'weight' | 'actual' | 'target' | 'reason')[]) =>
    fields.map((field) => indicatorPlace(reading.table, row, field))
  const cells = { row: name, target: row.target.trim(), actual: row.actual.trim() }
  if (reading.isLate) return [say('late', cells, place('reason', 'actual', 'target'))]
  if (reading.isDenied || (standing?.isMissed && !isFullByRule(reading)))
    return [say('short', cells, place('reason', 'actual', 'target'))]
  if (weight && given && given.lt(weight)) {
    return [say('lost', { row: name, ...points(weight, given) }, place('reason', 'score', 'weight'))]
  }
  const isFull = weight && given && !isBlank(row.actual)
  return isFull && saysDone(row.reason) ? [say('needless', { row: name, reason: row.reason.trim() }, place('reason'))] : []
}

/** A standard of its own may give all points short of the target: 每低于5%扣2分. */
function isFullByRule({ score, weight }: RowReading): boolean {
  return weight !== null && parseDecimal(score.computed ?? '')?.gte(weight) === true
}

function points(weight: Decimal, given: Decimal): { weight: string; given: string; lost: string } {
  return { weight: formatPlain(weight), given: formatPlain(given), lost: formatPlain(weight.minus(given)) }
}
