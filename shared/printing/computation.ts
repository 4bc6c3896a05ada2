import { never } from '../base/assert.ts'
import { Decimal, HUNDRED, ZERO, parseDecimal, sum } from '../base/decimal.ts'
import { kinds } from '../scoring/kinds/catalogue.ts'
import type { RowArithmetic } from '../scoring/row-arithmetic.ts'
import type { CellRef } from './table-grid.ts'

/**
 * How a computed cell follows from other cells of its form, as data: a spreadsheet makes a live formula of it. Where
 * more than this decides (a given score, steps, a limit of the total) a cell has none.
 */
export type Computation = Rate | Share | ByRule | Sum

/** 预算执行率: dividend ÷ divisor, in percent. */
export interface Rate {
  readonly kind: 'rate'
  readonly dividend: CellRef
  readonly divisor: CellRef
  /** Decimal places of the percentage, rounded half up. */
  readonly places: number
  /** In percent, where the divisor is 0; the second where the dividend is so too. */
  readonly ofNone: readonly [string, string]
}

/** A share of some points: nothing below 0%, no more than all of them from the cap. */
export interface Share {
  readonly kind: 'share'
  /** In percent. */
  readonly rate: CellRef
  readonly points: CellRef
  /** In percent. */
  readonly cap: string
  readonly places: number
}

/** What a row earns by the sign of its target. */
export interface ByRule {
  readonly kind: 'rule'
  readonly arithmetic: RowArithmetic
  readonly target: CellRef
  readonly actual: CellRef
  readonly points: CellRef
}

export interface Sum {
  readonly kind: 'sum'
  readonly of: readonly CellRef[]
  /** Places that the sum may have; no term has more. */
  readonly places: number
  /** Words that the sum stands between: "产出指标(", "分)". */
  readonly words?: readonly [before: string, after: string]
}

/** The figure that stands in a cell; null where it has none. */
export type FigureAt = (ref: CellRef) => Decimal | null

/**
 * What a computation comes to before it is rounded to its places; null where a figure is missing. Sums pass over
 * cells without a figure, as spreadsheets do.
 */
export function exactValue(computation: Computation, figureAt: FigureAt): Decimal | null {
  switch (computation.kind) {
    case 'rate': {
      const [dividend, divisor] = [figureAt(computation.dividend), figureAt(computation.divisor)]
      if (!dividend || !divisor) return null
      if (divisor.isZero()) return new Decimal(computation.ofNone[dividend.isZero() ? 1 : 0])
      return dividend.times(HUNDRED).div(divisor)
    }
    case 'share': {
      const [rate, points] = [figureAt(computation.rate), figureAt(computation.points)]
      return rate && points && Decimal.max(ZERO, Decimal.min(rate, computation.cap)).times(points).div(HUNDRED)
    }
    case 'rule': {
      const { kind, direction, target, actual } = computation.arithmetic
      const [wanted, reached, weight] = [parseDecimal(target.figure), parseDecimal(actual.figure), figureAt(computation.points)]
      if (!wanted || !reached || !weight) return null
      return kinds[kind]({ direction, target: wanted, actual: reached, unit: '', weight }).points
    }
    case 'sum':
      return sum(computation.of.map((ref) => figureAt(ref) ?? ZERO))
    default:
      return never(computation)
  }
}

export function placesOf(computation: Computation): number {
  return computation.kind === 'rule' ? computation.arithmetic.places : computation.places
}

/** Farther than this from a value that is rounded the other way, a reckoning with 15 digits rounds as we do. */
const MARGIN = new Decimal('1e-7')

/**
 * Whether a program that reckons in binary numbers of 15 digits comes to the same rounded value. A value in the very
 * middle between two is rounded up by every spreadsheet; next to the middle nobody can tell.
 */
export function roundsAlike(value: Decimal, places: number): boolean {
  const scaled = value.abs().times(new Decimal(10).pow(places))
  const fromMiddle = scaled.minus(scaled.floor()).minus('0.5').abs()
  return scaled.lt('1e13') && (fromMiddle.isZero() || fromMiddle.gt(MARGIN))
}
