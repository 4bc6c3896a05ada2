import { HUNDRED, formatPlain } from '../../base/decimal.ts'
import { overCompletionOf } from '../../scoring/rules/rule-set.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { RowReading } from '../row-reading.ts'
import { type TableInput, perTable } from '../per-table.ts'

const sentences = {
  over: {
    severity: 'warning',
    zh: '“{row}”的目标值是{target}，实际完成值是{actual}，完成了目标的{percent}%，但没有写明原因；超过{limit}%的，请说明是目标定低了还是任务增加了。',
    en: '"{row}" reached {actual} of {target}, {percent}% of its target, and gives no reason. Above {limit}% say whether the target was too low or the task grew.',
  },
  far: {
    severity: 'error',
    zh: '“{row}”的目标值是{target}，实际完成值是{actual}，完成了目标的{percent}%，但没有写明原因；超过{limit}%的必须说明，目标明显定低的应适度调减得分。',
    en: '"{row}" reached {actual} of {target}, {percent}% of its target, and gives no reason. Above {limit}% it must; a target that was clearly too low costs points.',
  },
} as const satisfies Sentences

const say = speaker('B6', sentences)

/** B6: whoever does much more than the target says why (10号 art. 16: a target set too low costs points). */
export const overCompletion: Check = { code: 'B6', sentences, run: perTable(checkOverCompletion) }

function checkOverCompletion({ rows, rules }: TableInput): Finding[] {
  const { warn, reason } = overCompletionOf(rules)
  return rows.flatMap((reading) => checkRow(reading, { over: warn, far: reason }))
}

/** In percent of the target, that number included. */
type Limits = Readonly<Record<keyof typeof sentences, string>>

function checkRow({ table, row, standing, hasReason, name }: RowReading, limits: Limits): Finding[] {
  if (hasReason || !standing || standing.direction === 'at-most' || standing.target.lte(0)) return []
  const percent = standing.actual.times(HUNDRED).div(standing.target)
  const sentence = percent.gte(limits.far) ? 'far' : percent.gte(limits.over) ? 'over' : null
  if (!sentence) return []
  const params = {
    row: name,
    target: row.target.trim(),
    actual: row.actual.trim(),
    percent: formatPlain(percent.toDecimalPlaces(2)),
    limit: limits[sentence],
  }
  const places = (['actual', 'target', 'reason'] as const).map((field) => indicatorPlace(table, row, field))
  return [say(sentence, params, places)]
}
