import type { Decimal } from '../base/decimal.ts'
import { latestFor } from '../base/latest.ts'
import type { IndicatorRow, TableContent } from '../report/content.ts'
import { type Actual, readActual } from '../scoring/actual.ts'
import { align } from '../scoring/align.ts'
import type { Direction } from '../scoring/cell-words.ts'
import { contextOf } from '../scoring/context.ts'
import { type Deadline, inYear, readDate } from '../scoring/date.ts'
import { deniedTarget } from '../scoring/denied-target.ts'
import { foldText, isBlank } from '../scoring/fold-text.ts'
import { readPoints } from '../scoring/points.ts'
import { type Levels, levelsOf } from '../scoring/row-levels.ts'
import type { RuleSet } from '../scoring/rules/rule-set.ts'
import { scoreIndicator } from '../scoring/score-indicator.ts'
import type { IndicatorScore, TableScore } from '../scoring/score-sheet.ts'
import { type Bound, type Target, targetOf } from '../scoring/target.ts'
import { isReason } from './reason.ts'

/** An indicator row with what several checks ask of it: read once, as scoring reads it. */
export interface RowReading {
  readonly table: TableContent
  readonly row: IndicatorRow
  readonly score: IndicatorScore
  /** How sentences call it: 三级指标, else the level above. */
  readonly name: string
  readonly levels: Levels
  /** 分值 and 得分; null when blank or no number. */
  readonly weight: Decimal | null
  readonly given: Decimal | null
  readonly target: Target
  readonly actual: Actual
  readonly standing: Standing | null
  /** The words of a qualitative result deny those of its target. */
  readonly isDenied: boolean
  /** Done after the deadline, however the two dates are read. */
  readonly isLate: boolean
  readonly hasReason: boolean
}

/** How the actual value stands to the target, both in one unit; only where scoring can tell for certain. */
export interface Standing {
  /** At most nothing is at most. */
  readonly direction: Direction
  readonly target: Decimal
  readonly actual: Decimal
  /** On the wrong side of the target. */
  readonly isMissed: boolean
}

/** What rows are read by, beside their own cells. */
export interface Setting {
  readonly rules: RuleSet
  /** Of the report; 0 where unknown. */
  readonly year: number
}

/** The rows of a table; the same list while neither the table nor its scores change. */
export function readRows(table: TableContent, sheet: TableScore | undefined, { rules, year }: Setting): readonly RowReading[] {
  return rowsOf(table, sheet, rules, year)
}

const rowsOf = latestFor(
  (table: TableContent, sheet: TableScore | undefined, rules: RuleSet, year: number): readonly RowReading[] => {
    const levels = levelsOf(table.indicators)
    return table.indicators.flatMap((row, at) => {
      const [score, own] = [sheet?.indicators[at], levels[at]]
      return score && own ? [{ table, ...recallRow(row, own, score, { rules, year }) }] : []
    })
  },
)

type OwnReading = Omit<RowReading, 'table'>

/** Rows that did not change keep their identity from one edit to the next, and so need no second reading. */
const kept = new WeakMap<IndicatorRow, { readonly own: OwnReading; readonly setting: Setting }>()

function recallRow(row: IndicatorRow, levels: Levels, score: IndicatorScore, setting: Setting): OwnReading {
  const known = kept.get(row)
  const isSame =
    known !== undefined &&
    isSameScore(known.own.score, score) &&
    known.own.levels.level1 === levels.level1 &&
    known.own.levels.level2 === levels.level2 &&
    known.setting.rules === setting.rules &&
    known.setting.year === setting.year
  if (isSame) return known.own
  const own = readRow(row, levels, score, setting)
  kept.set(row, { own, setting })
  return own
}

/** Scoring makes a new object of the same words each time. */
function isSameScore(a: IndicatorScore, b: IndicatorScore): boolean {
  return a.because === b.because && a.rule === b.rule && a.weight === b.weight && a.computed === b.computed && a.score === b.score
}

function readRow(row: IndicatorRow, levels: Levels, score: IndicatorScore, setting: Setting): OwnReading {
  const context = contextOf({ ...row, ...levels }, setting.year)
  const target = targetOf(row, context)
  const wantsNone = target.kind === 'bound' && target.quantity.value.isZero()
  const actual = readActual(row.actual, setting.year, wantsNone)
  return {
    row,
    score,
    name: nameOf(row),
    levels,
    weight: readPoints(row.weight),
    given: readPoints(row.score),
    target,
    actual,
    standing: target.kind === 'bound' && isComparable({ ...row, ...levels }, score, setting) ? standingOf(target, actual) : null,
    isDenied: score.rule === 'qualitative' && deniedTarget(row.actual, row.target) !== null,
    isLate: target.kind === 'deadline' && isLate(row.actual, target.deadline, setting.year),
    hasReason: isReason(row.reason),
  }
}

/** Scoring says what can be compared; a form without points has it asked as if the row were worth some. */
function isComparable(row: IndicatorRow, score: IndicatorScore, { rules, year }: Setting): boolean {
  if (!isBlank(row.weight)) return score.computed !== null
  return scoreIndicator({ ...row, weight: '10', score: '' }, rules, year).computed !== null
}

function standingOf({ direction, quantity }: Bound, actual: Actual): Standing | null {
  if (actual.kind !== 'figure') return null
  const sides = align(quantity, actual.quantity)
  if (!sides.ok) return null
  const mustBeNone = direction === 'at-most' || (direction === 'equal' && quantity.value.isZero())
  const isMissed = mustBeNone ? sides.actual.gt(sides.target) : sides.actual.lt(sides.target)
  return { direction: mustBeNone ? 'at-most' : direction, target: sides.target, actual: sides.actual, isMissed }
}

function isLate(actual: string, deadline: Deadline, year: number): boolean {
  const done = readDate(foldText(actual))
  if (!done || (done.hasYear !== deadline.hasYear && year === 0)) return false
  if (done.hasYear === deadline.hasYear) return done.first > deadline.latest
  return done.hasYear ? done.first > inYear(deadline.latest, year) : inYear(done.first, year) > deadline.latest
}

/** Sentences quote the name, so quotation marks in it become inner ones. */
function nameOf(row: IndicatorRow): string {
  const own = indicatorName(row) || row.level2.replace(/\s/g, '') || row.level1.replace(/\s/g, '')
  return own.replaceAll('“', '‘').replaceAll('”', '’')
}

/** 三级指标 in one line, without "指标1：". */
export function indicatorName({ level3 }: Pick<IndicatorRow, 'level3'>): string {
  return level3.replace(/\s/g, '').replace(/^指标\d*[:：]/, '')
}
