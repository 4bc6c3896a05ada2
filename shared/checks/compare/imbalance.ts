import { type ExactAmount, isExact } from '../prose/exact-amount.ts'
import type { PartList } from '../prose/prose.ts'
import type { Subject } from '../prose/subject.ts'
import { type Equation, excessOf, formatYuan, holds, sumOf, toleranceOf } from './equation.ts'
import { type Repair, differByASlip, findRepair } from './repair.ts'

/** A list whose parts do not make up its total. */
export interface Imbalance {
  readonly list: PartList
  /** The parts that the finding names: 年末结转 of a sentence behind the list is none of them. */
  readonly equation: Equation<ExactAmount>
  readonly repair: Repair | null
}

/** What a total may or may not contain: 收入合计 is without 上年结转, 收入总计 with it. */
const OPTIONAL: ReadonlySet<Subject | null> = new Set<Subject | null>(['carried-over', 'carried-forward', 'used-surplus'])

/**
 * Whether the parts of a list make up its total, within print precision.
 *
 * 其中 does not promise that everything is named. Parts that exceed the total are always wrong; parts that fall
 * short of it only where the list is complete and does not say 等 or 主要, or where a single part differs from the
 * total by nothing but a slip of the pen.
 * @param isComplete whether these parts should make up the whole.
 */
export function findImbalance(list: PartList, isComplete: boolean): Imbalance | null {
  const { whole, parts, partial } = list
  if (!isExact(whole) || !parts.every(isExact)) return null
  const required = parts.filter(({ subject }) => !OPTIONAL.has(subject))
  const optional = parts.filter(({ subject }) => OPTIONAL.has(subject))
  if (required.length === 0) return null
  const others = [...optional, ...list.others.filter(isExact)]
  if ([whole, ...list.otherWholes.filter(isExact)].some((total) => holds({ total, parts: required }, others))) return null
  const last = required.at(-1)?.spot.sentence
  const named = parts.filter((part) => required.includes(part) || part.spot.sentence === last)
  const equation = { total: whole, parts: named }
  const exceeds = excessOf({ total: whole, parts: required }).lt(toleranceOf([whole, ...required]).neg())
  const together = required.length > 1 || required[0]?.spot.sentence === whole.spot.sentence
  const [only] = parts.length === 1 ? parts : []
  const isSlip = only !== undefined && differByASlip(whole, only)
  const isWrong = (exceeds && together) || (isComplete && !partial) || isSlip
  return isWrong ? { list, equation, repair: findRepair(equation) } : null
}

/** The figures of an imbalance for its sentence: {whole}, {parts}, {sum}, {difference}. */
export function imbalanceParams({ equation }: Pick<Imbalance, 'equation'>): Record<string, string> {
  const unit = equation.total.unit
  return {
    whole: equation.total.text,
    parts: equation.parts.map(({ text }) => text).join('、'),
    sum: formatYuan(sumOf(equation.parts), unit),
    difference: formatYuan(excessOf(equation).abs(), unit),
  }
}
