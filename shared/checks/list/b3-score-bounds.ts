import { totalFund } from '../../scoring/score-execution.ts'
import { formatPlain } from '../../base/decimal.ts'
import type { TableContent } from '../../report/content.ts'
import { isBlank } from '../../scoring/fold-text.ts'
import { readPoints } from '../../scoring/points.ts'
import { fundPlace, indicatorPlace, rowName } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type TableInput, perTable } from '../per-table.ts'

const sentences = {
  above: {
    severity: 'error',
    zh: '“{row}”得{score}分，超过分值{weight}分，得分最多为分值，请核对。',
    en: '"{row}" scores {score} of {weight} points; a row cannot score more than it is worth.',
  },
  negative: {
    severity: 'error',
    zh: '“{row}”得{score}分，得分不能小于0，请核对。',
    en: '"{row}" scores {score}; a score cannot be below 0.',
  },
} as const satisfies Sentences

const say = speaker('B3', sentences)

/** B3: 0 ≤ 得分 ≤ 分值 in every row, 项目资金 included. */
export const scoreBounds: Check = { code: 'B3', sentences, run: perTable(checkScoreBounds) }

function checkScoreBounds({ table, score }: TableInput): Finding[] {
  const ofRows = table.indicators.flatMap((row) => {
    const fault = faultOf(row.score, row.weight)
    if (!fault) return []
    const places = (['score', 'weight'] as const).map((field) => indicatorPlace(table, row, field))
    return [say(fault.sentence, { row: nameOf(row), ...fault.points }, places)]
  })
  return [...checkFunds(table, score?.execution.weight ?? ''), ...ofRows]
}

function checkFunds(table: TableContent, executionWeight: string): Finding[] {
  const total = totalFund(table)
  return table.funds.flatMap((fund) => {
    // A total row without a weight has that of the form.
    const weight = fund === total && isBlank(fund.weight ?? '') ? executionWeight : (fund.weight ?? '')
    const fault = faultOf(fund.score ?? '', weight)
    if (!fault) return []
    const places = (['score', 'weight'] as const).map((field) => fundPlace(table, fund, field))
    return [say(fault.sentence, { row: rowName(fund.label), ...fault.points }, places)]
  })
}

interface Fault {
  readonly sentence: keyof typeof sentences
  readonly points: Record<string, string>
}

function faultOf(scoreCell: string, weightCell: string): Fault | null {
  const score = readPoints(scoreCell)
  if (!score) return null
  if (score.lt(0)) return { sentence: 'negative', points: { score: formatPlain(score) } }
  const weight = readPoints(weightCell)
  if (!weight || score.lte(weight)) return null
  return { sentence: 'above', points: { score: formatPlain(score), weight: formatPlain(weight) } }
}

function nameOf({ level3, level2 }: { readonly level3: string; readonly level2: string }): string {
  return rowName(level3 || level2)
}
