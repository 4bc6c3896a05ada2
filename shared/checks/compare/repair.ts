import { Decimal, sum } from '../../base/decimal.ts'
import { type MoneyUnit, sizeOf } from '../money-unit.ts'
import { type Equation, type Term, excessOf, yuanOf } from './equation.ts'

/** One slip of the pen that makes an equation exactly true when it is undone. */
export interface Repair {
  readonly kind: RepairKind
  /** The figure as printed: "247.75元". */
  readonly wrong: string
  /** What it should probably be: "247.75万元". */
  readonly right: string
}

export type RepairKind = 'unit' | 'digits' | 'point'

const UNITS: readonly MoneyUnit[] = ['元', '万元', '亿元']
const POINTS: readonly Decimal[] = ['0.001', '0.01', '0.1', '10', '100', '1000'].map((factor) => new Decimal(factor))

/**
 * Looks for the one slip that explains why an equation does not hold: a wrong unit, two neighbouring digits the
 * wrong way round, a shifted decimal point. Exact only, and only where a single slip explains it; a guess that
 * could as well be another one is worse than none.
 * @param isTotalSure the total is confirmed elsewhere, so the slip is in a part.
 */
export function findRepair(equation: Equation, isTotalSure = false): Repair | null {
  const whole = unitOfAll(equation)
  if (whole) return whole
  const excess = excessOf(equation)
  const slips = [
    ...(isTotalSure ? [] : slipsOf(equation.total, yuanOf(equation.total).minus(excess))),
    ...equation.parts.flatMap((part) => slipsOf(part, yuanOf(part).plus(excess))),
  ]
  for (const kind of ['unit', 'digits', 'point'] as const) {
    const found = slips.filter((slip) => slip.kind === kind)
    // 233.09万元 = 233.09元: in reports told in 万元 the 元 is the slip.
    const likely = kind === 'unit' && found.length > 1 ? found.filter(({ isRaised }) => isRaised) : found
    if (found.length > 0) return likely.length === 1 ? (likely[0] ?? null) : null
  }
  return null
}

/** 政府采购345.43万元，其中：货物247.75元、工程49.49元、服务48.19元: the whole list is in a wrong unit. */
function unitOfAll({ total, parts }: Equation): Repair | null {
  const [first] = parts
  if (!first || parts.length < 2 || parts.some(({ unit }) => unit !== first.unit)) return null
  if (sizeOf(first.unit).gte(sizeOf(total.unit))) return null
  if (!sum(parts.map(({ value }) => value)).eq(total.value)) return null
  const [wrong, right] = [first.unit, total.unit].map((unit) => parts.map((part) => digitsOf(part) + unit).join('、'))
  return { kind: 'unit', wrong: wrong ?? '', right: right ?? '' }
}

/** So few digits change places by chance: 120万元 of 210万元. */
const FEW_DIGITS = 3

/**
 * Whether two figures are the same but for a slip of the pen: only the unit differs, or two neighbouring digits of
 * at least four. Which of them is wrong, nobody can tell.
 */
export function differByASlip(a: Term, b: Term): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)]
  if (a.unit !== b.unit) return one === other && !a.value.isZero()
  return one.replace('.', '').length > FEW_DIGITS && isTransposed(one, other)
}

interface Slip extends Repair {
  /** Whether a small unit gives way to a large one. */
  readonly isRaised?: boolean
}

/** Slips that turn the figure that is needed into the one that is printed. */
function slipsOf(term: Term, needed: Decimal): Slip[] {
  if (needed.lte(0) || term.value.lte(0)) return []
  const wrong = term.printed
  const suffix = wrong.endsWith(term.unit) ? term.unit : ''
  const inUnit = needed.div(sizeOf(term.unit))
  const slips: Slip[] = []
  const unit = UNITS.find((other) => other !== term.unit && term.value.times(sizeOf(other)).eq(needed))
  if (unit) slips.push({ kind: 'unit', wrong, right: digitsOf(term) + unit, isRaised: sizeOf(unit).gt(sizeOf(term.unit)) })
  const right = inUnit.toFixed(term.decimals)
  if (inUnit.eq(right) && isTransposed(right, digitsOf(term))) slips.push({ kind: 'digits', wrong, right: right + suffix })
  if (POINTS.some((factor) => term.value.times(factor).eq(inUnit))) {
    slips.push({ kind: 'point', wrong, right: inUnit.toFixed() + suffix })
  }
  return slips
}

function digitsOf({ value, decimals }: Term): string {
  return value.toFixed(decimals)
}

/** Whether two figures differ by one pair of neighbouring digits: 67.32 and 67.23, 76.32. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a.indexOf('.') !== b.indexOf('.')) return false
  const [first, second] = [a.replace('.', ''), b.replace('.', '')]
  const at = Array.from(first).findIndex((digit, index) => digit !== second.charAt(index))
  if (at < 0) return false
  const swapped = first.slice(0, at) + first.charAt(at + 1) + first.charAt(at) + first.slice(at + 2)
  return swapped === second
}
