import { Decimal, formatPlain } from '../../base/decimal.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import { isRounding, isSamePoints } from '../compare/points.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { RowReading } from '../row-reading.ts'
import { EXECUTION_SENTENCES, checkExecutionScore } from '../table/execution-points.ts'
import { type TableInput, perTable } from '../per-table.ts'

const sentences = {
  full: {
    severity: 'error',
    zh: '“{row}”的目标值是{target}，实际完成值是{actual}，没有达到，却填了满分{given}分；按规则应得{computed}分，请核对实际完成值或改得分。',
    en: '"{row}" reached {actual} of {target}, but has all its {given} points. By the rule it earns {computed}: check the actual value or change the score.',
  },
  higher: {
    severity: 'error',
    zh: '“{row}”的目标值是{target}，实际完成值是{actual}，按规则应得{computed}分，表中填了{given}分，多了{difference}分，请核对。',
    en: '"{row}" reached {actual} of {target} and earns {computed} points by the rule, but the table says {given}, which is {difference} more.',
  },
  lower: {
    severity: 'warning',
    zh: '“{row}”的目标值是{target}，实际完成值是{actual}，按规则应得{computed}分，表中填了{given}分，少了{difference}分，也没有写扣分的原因；请改得分或补写原因。',
    en: '"{row}" reached {actual} of {target} and earns {computed} points by the rule, but the table says {given}, {difference} less and without a reason. Change the score or say why.',
  },
  rounded: {
    severity: 'warning',
    zh: '“{row}”按规则得{computed}分，表中取整填了{given}分，相差{difference}分；得分一般保留两位小数，请核对。',
    en: '"{row}" earns {computed} points by the rule, the table rounds it to {given}, off by {difference}. Scores usually keep two decimals.',
  },
  ...EXECUTION_SENTENCES,
} as const satisfies Sentences

const say = speaker('B4', sentences)

/** B4: the 得分 of a quantitative row, 预算执行率 included, is what the rule gives for its figures and its 分值. */
export const ruleScore: Check = { code: 'B4', sentences, run: perTable(checkRuleScores) }

function checkRuleScores({ table, rows, rules }: TableInput): Finding[] {
  return [...checkExecutionScore(table, rules), ...rows.flatMap(checkRow)]
}

function checkRow(reading: RowReading): Finding[] {
  const { row, score, given, weight } = reading
  if (score.computed === null || !given || !weight) return []
  const computed = new Decimal(score.computed)
  // More than the row is worth is B3.
  if (given.gt(weight) || given.lt(0) || isSamePoints(given, row.score, computed)) return []
  const sentence = sentenceFor(reading, given, weight, computed)
  if (!sentence) return []
  const params = {
    row: reading.name,
    target: row.target.trim(),
    actual: row.actual.trim(),
    computed: formatPlain(computed),
    given: formatPlain(given),
    difference: formatPlain(given.minus(computed).abs()),
  }
  const places = (['score', 'actual', 'target', 'weight'] as const).map((field) => indicatorPlace(reading.table, row, field))
  return [say(sentence, params, places)]
}

function sentenceFor(
  { row, standing, hasReason }: RowReading,
  given: Decimal,
  weight: Decimal,
  computed: Decimal,
): keyof typeof sentences | null {
  const isFull = given.eq(weight)
  // Full points for a limit that was exceeded are B7.
  if (isFull && standing?.direction === 'at-most') return null
  if (isRounding(given, row.score, computed, isFull)) return given.gt(computed) || !hasReason ? 'rounded' : null
  if (given.gt(computed)) return isFull ? 'full' : 'higher'
  return hasReason ? null : 'lower'
}
