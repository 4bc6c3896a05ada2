import type { TableContent } from '../../report/content.ts'
import { isBlank } from '../../scoring/fold-text.ts'
import { readPoints } from '../../scoring/points.ts'
import { totalFund } from '../../scoring/score-execution.ts'
import { fundPlace, indicatorPlace, rowName } from '../cell-place.ts'
import type { Sentences } from '../check.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { RowReading } from '../row-reading.ts'

/** What B2 says of 得分 cells that somebody forgot. */
export const UNSCORED_SENTENCES = {
  unscored: {
    severity: 'style',
    zh: '其他各行都填了得分，{rows}没有填；请补填得分，免得与总分对不上。',
    en: 'Every other row has a score, {rows} has none: fill it in, so that the rows make the total.',
  },
} as const satisfies Sentences

const say = speaker('B2', UNSCORED_SENTENCES)

/** Fewer rows than these with a score are no habit that the others break. */
const MANY = 5

/**
 * Rows with points and without a score among rows that have one. A table that nobody has scored by hand is computed
 * and lacks nothing.
 */
export function checkUnscored(table: TableContent, rows: readonly RowReading[]): Finding[] {
  const total = totalFund(table)
  const weighted = rows.filter(({ weight }) => weight?.gt(0))
  const missing = weighted.filter(({ row }) => isBlank(row.score))
  const isTotalMissing = total !== undefined && isBlank(total.score ?? '') && readPoints(total.weight ?? '')?.gt(0)
  const count = missing.length + (isTotalMissing ? 1 : 0)
  if (count === 0 || weighted.length - missing.length < MANY * count) return []
  const names = [...(isTotalMissing ? [rowName(total.label)] : []), ...missing.map(({ name }) => name)]
  const places: Place[] = [
    ...(isTotalMissing ? [fundPlace(table, total, 'score')] : []),
    ...missing.map(({ row }) => indicatorPlace(table, row, 'score')),
  ]
  return [say('unscored', { rows: names.map((name) => `“${name}”`).join('、') }, places)]
}
