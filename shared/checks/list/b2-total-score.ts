import { totalFund } from '../../scoring/score-execution.ts'
import { Decimal, ZERO, formatPlain, sum } from '../../base/decimal.ts'
import type { TableContent } from '../../report/content.ts'
import { foldText } from '../../scoring/fold-text.ts'
import { readPoints } from '../../scoring/points.ts'
import type { TableScore } from '../../scoring/score-sheet.ts'
import { fundPlace, indicatorPlace, printedPlace } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import { isPrintOf } from '../compare/percent.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { decimalsOf } from '../prose/figure.ts'
import { ONCE_SENTENCES, checkCountedOnce } from '../table/counted-once.ts'
import { UNSCORED_SENTENCES, checkUnscored } from '../table/unscored.ts'
import { type TableInput, perTable } from '../per-table.ts'

const sentences = {
  sum: {
    severity: 'error',
    zh: '总分填的是{printed}分，各行得分合计为{sum}分（指标{indicators}分，预算执行率{execution}分），请核对。',
    en: 'The total says {printed}, but the rows make {sum} (indicators {indicators}, execution rate {execution}).',
  },
  twice: {
    severity: 'error',
    zh: '总分填的是{printed}分，把预算执行率的得分算了不止一次；只计年度资金总额一行时合计为{sum}分（指标{indicators}分，预算执行率{execution}分）。',
    en: 'The total says {printed} because the execution rate was counted more than once; counted once the rows make {sum} (indicators {indicators}, execution rate {execution}).',
  },
  ...ONCE_SENTENCES,
  ...UNSCORED_SENTENCES,
} as const satisfies Sentences

const say = speaker('B2', sentences)

/** B2: the printed 总分 = Σ得分 with 预算执行率 counted once and no row forgotten. */
export const totalScore: Check = { code: 'B2', sentences, run: perTable(checkTotalScores) }

function checkTotalScores({ table, score, rows }: TableInput): Finding[] {
  const sums = checkTable(table, score)
  const isTwice = sums.some(({ params }) => params['sentence'] === 'twice')
  return [...sums, ...checkCountedOnce(table, rows, isTwice), ...checkUnscored(table, rows)]
}

function checkTable(table: TableContent, sheet: TableScore | undefined): Finding[] {
  const cell = table.printed?.score ?? ''
  const printed = readPoints(cell)
  const given = table.indicators.map(({ score }) => readPoints(score))
  if (!printed || given.every((score) => score === null)) return []
  const total = totalFund(table)
  const execution = readPoints(total?.score ?? '')
  const written = sum(given.map((score) => score ?? ZERO)).plus(execution ?? ZERO)
  // Rows that the unit left to be computed may be in its total or not; what the page shows has them in it.
  const shown = completed(given, execution, sheet)
  // A low execution rate may hold the total down.
  const limited = sheet ? [new Decimal(sheet.total.score)] : []
  if ([written, shown.total, ...limited].some((one) => isTotal(printed, cell, one))) return []
  const repeated = sum(table.funds.filter((fund) => fund !== total).map((fund) => readPoints(fund.score ?? '') ?? ZERO))
  const isTwice = repeated.gt(0) && isTotal(printed, cell, written.plus(repeated))
  const params = {
    printed: formatPlain(printed),
    sum: formatPlain(shown.total),
    indicators: formatPlain(shown.indicators),
    execution: formatPlain(shown.execution),
  }
  const scored = table.indicators.filter((_, at) => given[at] !== null).map((row) => indicatorPlace(table, row, 'score'))
  const rows = total ? [fundPlace(table, total, 'score'), ...scored] : scored
  return [say(isTwice ? 'twice' : 'sum', params, [printedPlace(table, 'score'), ...rows])]
}

/** The sums with what the score sheet computed for rows without a score of their own. */
function completed(given: readonly (Decimal | null)[], ownExecution: Decimal | null, sheet: TableScore | undefined) {
  const indicators = sum(given.map((score, at) => score ?? readPoints(sheet?.indicators[at]?.score ?? '') ?? ZERO))
  const execution = ownExecution ?? readPoints(sheet?.execution.score ?? '') ?? ZERO
  return { indicators, execution, total: indicators.plus(execution) }
}

/** Totals are printed rounded or truncated to the decimals they have; a whole number is meant as it stands. */
function isTotal(printed: Decimal, cell: string, total: Decimal): boolean {
  const decimals = decimalsOf(foldText(cell))
  return decimals === 0 ? printed.minus(total).abs().lte('0.01') : isPrintOf(printed, decimals, total)
}
