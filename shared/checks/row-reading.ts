import type { Decimal } from '../base/decimal.ts'
import type { IndicatorRow, TableContent } from '../report/content.ts'
import { align } from '../scoring/align.ts'
import { foldText, isBlank } from '../scoring/fold-text.ts'
import { readPoints } from '../scoring/points.ts'
import { type Quantity, readQuantity } from '../scoring/quantity.ts'
import type { RuleSet } from '../scoring/rules/rule-set.ts'
import { scoreIndicator } from '../scoring/score-indicator.ts'
import type { IndicatorScore, TableScore } from '../scoring/score-sheet.ts'
import { type Direction, type Target, readTarget } from '../scoring/target.ts'
import { isReason } from './reason.ts'

/** An indicator row with what several checks ask of it: read once, as scoring reads it. */
export interface RowReading {
  readonly table: TableContent
  readonly row: IndicatorRow
  readonly score: IndicatorScore
  /** How sentences call it: 三级指标 in one line, without "指标1：". */
  readonly name: string
  /** 一级指标 and 二级指标, also where the row stands below a merged cell. */
  readonly levels: { readonly level1: string; readonly level2: string }
  /** 分值 and 得分; null when blank or no number. */
  readonly weight: Decimal | null
  readonly given: Decimal | null
  readonly target: Target
  /** 实际完成值 as one figure; null when it is none. */
  readonly actual: Quantity | null
  readonly standing: Standing | null
  readonly hasReason: boolean
}

/** How the actual value stands to the target, both in one unit; only where scoring can tell for certain. */
export interface Standing {
  readonly direction: Direction
  readonly target: Decimal
  readonly actual: Decimal
  /** On the wrong side of the target. */
  readonly isMissed: boolean
}

export function readRows(table: TableContent, sheet: TableScore | undefined, rules: RuleSet): RowReading[] {
  let levels = { level1: '', level2: '' }
  return table.indicators.flatMap((row, at) => {
    levels = carryOn(levels, row)
    const score = sheet?.indicators[at]
    return score ? [readRow(table, row, levels, score, rules)] : []
  })
}

function carryOn(above: RowReading['levels'], { level1, level2 }: IndicatorRow): RowReading['levels'] {
  if (!isBlank(level1) && level1 !== above.level1) return { level1, level2 }
  return { level1: above.level1, level2: isBlank(level2) ? above.level2 : level2 }
}

function readRow(
  table: TableContent,
  row: IndicatorRow,
  levels: RowReading['levels'],
  score: IndicatorScore,
  rules: RuleSet,
): RowReading {
  const target = readTarget(row.target)
  const actual = readQuantity(foldText(row.actual))
  return {
    table,
    row,
    score,
    name: indicatorName(row),
    levels,
    weight: readPoints(row.weight),
    given: readPoints(row.score),
    target,
    actual,
    standing: isComparable(row, target, score, rules) && actual ? standingOf(target, actual) : null,
    hasReason: isReason(row.reason),
  }
}

/** Scoring says what can be compared; a form without points has it asked as if the row were worth some. */
function isComparable(row: IndicatorRow, target: Target, score: IndicatorScore, rules: RuleSet): boolean {
  if (target.kind !== 'bound') return false
  if (!isBlank(row.weight)) return score.computed !== null
  return scoreIndicator({ ...row, weight: '10', score: '' }, rules).computed !== null
}

function standingOf(target: Target, actual: Quantity): Standing | null {
  if (target.kind !== 'bound') return null
  const aligned = align(target.quantity, actual)
  if (!aligned.ok) return null
  const { direction, quantity } = target
  const above = aligned.actual.gt(aligned.target)
  const mustBeNone = direction === 'at-most' || (direction === 'equal' && quantity.value.isZero())
  const isMissed = mustBeNone ? above : aligned.actual.lt(aligned.target)
  return { direction: mustBeNone ? 'at-most' : direction, target: aligned.target, actual: aligned.actual, isMissed }
}

function indicatorName({ level3, level2, level1 }: IndicatorRow): string {
  const own = level3.replace(/\s/g, '').replace(/^指标\d*[:：]/, '')
  return own || level2.replace(/\s/g, '') || level1.replace(/\s/g, '')
}
