import { parseDecimal } from '../base/decimal.ts'
import type { ExecutionScore, IndicatorScore, TableScore } from './score-sheet.ts'

type RowScore = ExecutionScore | IndicatorScore

/** Whether the unit gave itself other points than the rules; false where one of the two is missing. */
export function differsFromRules({ computed, given }: RowScore): boolean {
  const [byRules, own] = [parseDecimal(computed ?? ''), parseDecimal(given ?? '')]
  return byRules !== null && own !== null && !byRules.eq(own)
}

/** Execution and indicators, in the order of the form. */
export function rowsOf({ execution, indicators }: TableScore): readonly RowScore[] {
  return [execution, ...indicators]
}

/**
 * How many rows still have neither a given nor a computed score, execution included; until there are none, the total
 * and its grade are no result. A row without points can add none and is not waited for.
 */
export function countUnscored(table: TableScore): number {
  return rowsOf(table).filter(({ score, weight }) => score === null && parseDecimal(weight)?.isZero() !== true).length
}
