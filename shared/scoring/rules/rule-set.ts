import type { KindName } from '../kinds/catalogue.ts'
import type { Grade } from '../score-sheet.ts'
import type { Direction } from '../target.ts'

/**
 * How points are given, as plain immutable data. Like a template, a published rule set never changes: reports
 * and agreed versions name theirs for ever. A province is one more file beside this one; where it computes
 * differently it also adds one file to kinds/.
 */
export interface RuleSet {
  readonly id: string
  /** Year of the regulation and a running number: "2020.1". */
  readonly version: string
  readonly name: string
  /** The regulation it comes from. */
  readonly source: string
  /** Decimal places that rates (in percent) and points are rounded to, half up, before they count further. */
  readonly rounding: { readonly rate: number; readonly points: number }
  readonly execution: ExecutionRule
  /** How a quantitative row of each direction is computed. */
  readonly kinds: Readonly<Record<Direction, KindName>>
  /** From best to worst: what a person may give a qualitative row. */
  readonly tiers: readonly Tier[]
  /** From best to worst. */
  readonly grades: readonly GradeBound[]
}

export interface ExecutionRule {
  /** Points where the form's own row states none. */
  readonly weight: string
  /** The rate in percent from which more spending earns no more points. */
  readonly cap: string
  /** The rate in percent of a budget of 0, which nothing can be divided by. */
  readonly rateOfNoBudget: string
}

/** A step of 评判等级赋分, in percent of the row's points: from (included) to (excluded, but for the best). */
export interface Tier {
  readonly name: string
  readonly from: string
  readonly to: string
}

/** The lowest total, on a scale of 100, that earns the grade. */
export interface GradeBound {
  readonly grade: Grade
  readonly from: string
}

export function rulesRef(rules: RuleSet): string {
  return `${rules.id}@${rules.version}`
}
