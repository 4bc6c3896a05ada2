import { formatPlain } from '../../base/decimal.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { RowReading } from '../row-reading.ts'
import { perTable } from '../per-table.ts'

const sentences = {
  both: {
    severity: 'error',
    zh: '“{row}”的目标值是{target}，实际完成值是{actual}，超过了上限，却填了满分{given}分，也没有写明原因；请扣分并补写原因，或核对实际完成值。',
    en: '"{row}" has a limit of {target} and came to {actual}, but has all its {given} points and gives no reason. Take points off and say why, or check the actual value.',
  },
  full: {
    severity: 'error',
    zh: '“{row}”的目标值是{target}，实际完成值是{actual}，超过了上限，却填了满分{given}分；请扣分，或核对实际完成值。',
    en: '"{row}" has a limit of {target} and came to {actual}, but has all its {given} points. Take points off, or check the actual value.',
  },
  reason: {
    severity: 'error',
    zh: '“{row}”的目标值是{target}，实际完成值是{actual}，超过了上限，但没有写明原因；请在“偏差原因分析及改进措施”栏补写。',
    en: '"{row}" has a limit of {target} and came to {actual}, and gives no reason: say why and what will be done about it.',
  },
} as const satisfies Sentences

const say = speaker('B7', sentences)

/** B7: a row that exceeded its upper limit (≤) says why and has less than full points. */
export const exceededLimit: Check = { code: 'B7', sentences, run: perTable(({ rows }) => rows.flatMap(checkRow)) }

function checkRow({ table, row, standing, weight, given, hasReason, name }: RowReading): Finding[] {
  if (standing?.direction !== 'at-most' || !standing.isMissed) return []
  const isFull = weight !== null && given !== null && weight.gt(0) && given.gte(weight)
  if (!isFull && hasReason) return []
  const sentence = isFull ? (hasReason ? 'full' : 'both') : 'reason'
  const params = {
    row: name,
    target: row.target.trim(),
    actual: row.actual.trim(),
    ...(given && isFull && { given: formatPlain(given) }),
  }
  const fields =
    sentence === 'reason' ? (['reason', 'actual', 'target'] as const) : (['score', 'actual', 'target', 'reason'] as const)
  return [
    say(
      sentence,
      params,
      fields.map((field) => indicatorPlace(table, row, field)),
    ),
  ]
}
