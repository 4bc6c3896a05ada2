import { never } from '@gongping/shared/base/assert.ts'
import { Decimal, HUNDRED, formatPlain } from '@gongping/shared/base/decimal.ts'
import type { ByRule, Computation, Rate, Share, Sum } from '@gongping/shared/printing/computation.ts'
import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import type { WrittenFigure } from '@gongping/shared/scoring/row-arithmetic.ts'

/** What a formula may refer to. */
export interface Addresses {
  /** "G7" */
  readonly of: (ref: CellRef) => string
  /** Whether a number stands in the cell, and not a text with one. */
  readonly isNumber: (ref: CellRef) => boolean
  /** Cells as ranges where they stand below one another: "H15:H20,G7". */
  readonly ranges: (refs: readonly CellRef[]) => string
}

/** The formula of Excel, without "=". Rates are fractions in Excel, shown as percent. */
export function formulaOf(computation: Computation, at: Addresses): string {
  switch (computation.kind) {
    case 'rate':
      return rateFormula(computation, at)
    case 'share':
      return shareFormula(computation, at)
    case 'rule':
      return ruleFormula(computation, at)
    case 'sum':
      return sumFormula(computation, at)
    default:
      return never(computation)
  }
}

function rateFormula({ dividend, divisor, places, ofNone }: Rate, at: Addresses): string {
  const [above, below] = [at.of(dividend), at.of(divisor)]
  const [other, nothing] = ofNone.map(fraction)
  const none = other === nothing ? other : `IF(${above}=0,${nothing},${other})`
  return `IF(${below}=0,${none},ROUND(${above}/${below},${places + 2}))`
}

function shareFormula({ rate, points, cap, places }: Share, at: Addresses): string {
  return `ROUND(MAX(0,MIN(${at.of(rate)},${fraction(cap)}))*${at.of(points)},${places})`
}

function fraction(percent: string): string {
  return formatPlain(new Decimal(percent).div(HUNDRED))
}

function ruleFormula({ arithmetic, target, actual, points }: ByRule, at: Addresses): string {
  const wanted = figureIn(arithmetic.target, target, at)
  const reached = figureIn(arithmetic.actual, actual, at)
  const all = at.of(points)
  const isZero = new Decimal(arithmetic.target.figure).isZero()
  const proportion = `MAX(0,MIN(${all},${reached}*${all}/${wanted}))`
  const earned = () => {
    switch (arithmetic.kind) {
      case 'proportional':
        return isZero ? all : proportion
      case 'proportional-or-zero':
        return isZero ? `IF(${reached}<=0,${all},0)` : proportion
      case 'linear-excess':
        return isZero ? `IF(${reached}<=0,${all},0)` : `MAX(0,MIN(${all},(2*${wanted}-${reached})*${all}/${wanted}))`
      case 'inverse-ratio':
        return isZero ? `IF(${reached}<=0,${all},0)` : `IF(${reached}<=${wanted},${all},${wanted}*${all}/${reached})`
      case 'all-or-nothing': {
        const sign = arithmetic.direction === 'at-most' || (arithmetic.direction === 'equal' && isZero) ? '<=' : '>='
        return `IF(${reached}${sign}${wanted},${all},0)`
      }
      default:
        return never(arithmetic.kind)
    }
  }
  return `ROUND(${earned()},${arithmetic.places})`
}

/** The figure of a cell, also where words stand around it: VALUE(SUBSTITUTE(F15,"卷","")). */
function figureIn({ before, after }: WrittenFigure, ref: CellRef, at: Addresses): string {
  const cell = at.of(ref)
  if (at.isNumber(ref)) return cell
  const bare = [before, after].filter((words) => words !== '')
  return `VALUE(${bare.reduce((inner, words) => `SUBSTITUTE(${inner},${literal(words)},"")`, cell)})`
}

function sumFormula({ of, places, words }: Sum, at: Addresses): string {
  const sum = `ROUND(SUM(${at.ranges(of)}),${places})`
  return words ? [literal(words[0]), sum, literal(words[1])].join('&') : sum
}

/** A text inside a formula. */
function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`.replaceAll('\n', '"&CHAR(10)&"')
}
