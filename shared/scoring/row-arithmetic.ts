import { Decimal, ZERO, formatFixed2, parseDecimal } from '../base/decimal.ts'
import type { IndicatorRow } from '../report/content.ts'
import { readActual } from './actual.ts'
import { align } from './align.ts'
import { contextOf } from './context.ts'
import { isBlank } from './fold-text.ts'
import { type KindName, kinds } from './kinds/catalogue.ts'
import type { Direction } from './cell-words.ts'
import { type Plan, planRow } from './plan-row.ts'
import { readPoints } from './points.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { scoreIndicator } from './score-indicator.ts'
import { roundPoints } from './settle.ts'

/** The one line of arithmetic by which a row is scored, for programs that shall reckon it again. */
export interface RowArithmetic {
  readonly kind: KindName
  readonly direction: Direction
  readonly target: WrittenFigure
  readonly actual: WrittenFigure
  /** Decimal places that points are rounded to, half up. */
  readonly places: number
}

/** A cell that is one figure with words around it: "≥", "1200", "卷". */
export interface WrittenFigure {
  readonly before: string
  readonly figure: string
  readonly after: string
}

/**
 * Says how a row is scored where target and actual value are one plain figure each, in one unit, and nothing but the
 * sign of the target decides. Null for all that is more: a score the unit gave itself, a standard of the row's own,
 * steps and bands, deadlines, conversions, words.
 *
 * @param row with the levels that hold for it
 */
export function rowArithmetic(row: IndicatorRow, rules: RuleSet, year: number): RowArithmetic | null {
  const weight = readPoints(row.weight)
  const { rounding, overCompletion } = rules
  if (!weight?.gte(0) || !isBlank(row.score) || rounding.mode !== undefined || overCompletion?.deduction) return null
  const plan = planRow(row, weight, rules, contextOf(row, year))
  const arithmetic = 'unclear' in plan ? null : arithmeticOf(plan, rules, year)
  return arithmetic && gives(arithmetic, weight, rules) === scoreIndicator(row, rules, year).computed ? arithmetic : null
}

function arithmeticOf({ row, target, method, deduction, found }: Plan, rules: RuleSet, year: number): RowArithmetic | null {
  if (method.kind !== 'by-sign' || deduction || found.length > 0) return null
  if (target.kind !== 'bound' || target.sense.kind === 'unsaid') return null
  const reached = readActual(row.actual, year, target.quantity.value.isZero())
  const sides = reached.kind === 'figure' ? align(target.quantity, reached.quantity) : null
  const [wanted, actual] = [writtenFigure(row.target), writtenFigure(row.actual)]
  if (!sides?.ok || !wanted || !actual) return null
  // What stands in the cells must be what is compared: no conversion, no half-read figure.
  if (!sides.target.eq(wanted.figure) || !sides.actual.eq(actual.figure)) return null
  const kind = method.kinds?.[target.direction] ?? rules.kinds[target.direction]
  return { kind, direction: target.direction, target: wanted, actual, places: rules.rounding.points }
}

/** What the arithmetic comes to with the figures as they are now. */
function gives({ kind, direction, target, actual }: RowArithmetic, weight: Decimal, { rounding }: RuleSet): string {
  const [wanted, reached] = [new Decimal(target.figure), new Decimal(actual.figure)]
  const { points } = kinds[kind]({ direction, target: wanted, actual: Decimal.max(ZERO, reached), unit: '', weight })
  return formatFixed2(roundPoints(points, weight, rounding))
}

const FIGURE = /^(?<before>[^\d\s.,+-]{0,12})(?<figure>\d{1,12}(?:\.\d{1,6})?)(?<after>[^\d\s.,]{0,12})$/

function writtenFigure(text: string): WrittenFigure | null {
  const { before = '', figure = '', after = '' } = FIGURE.exec(text)?.groups ?? {}
  // Taking the words away one after the other must leave the figure alone.
  const left = text.replaceAll(before, '').replaceAll(after, '')
  return parseDecimal(figure) && left === figure ? { before, figure, after } : null
}
