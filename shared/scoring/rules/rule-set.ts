import type { KindName } from '../kinds/catalogue.ts'
import type { Method } from '../kinds/method.ts'
import type { Grade } from '../score-sheet.ts'
import type { Direction } from '../cell-words.ts'

/**
 * How points are given, as plain immutable data. Like a template, a published rule set never changes: reports
 * and agreed versions name theirs for ever. A province is one more file beside this one; where it computes
 * differently it also adds one file to kinds/. What is optional here came later than the first rule set, so that
 * its absence has a meaning.
 */
export interface RuleSet {
  readonly id: string
  /** Year of the regulation and a running number: "2020.1". */
  readonly version: string
  readonly name: string
  /** The regulation it comes from. */
  readonly source: string
  readonly rounding: Rounding
  readonly execution: ExecutionRule
  /** How a quantitative row of each direction is computed. */
  readonly kinds: Readonly<Record<Direction, KindName>>
  /** Rows that the rule set knows by name or group, the first that fits; absent: none. */
  readonly rows?: readonly RowRule[]
  /** What a bare figure in the method cell is, where the form has a column for it; absent: nothing that is known. */
  readonly column?: 'coefficient' | 'deduction'
  /** From best to worst: what a person may give a qualitative row. */
  readonly tiers: readonly Tier[]
  /** From best to worst. */
  readonly grades: readonly GradeBound[]
  /** Absent: {@link USUAL_OVER_COMPLETION}. */
  readonly overCompletion?: OverCompletion
  /** Totals that a low execution rate does not allow, strictest first; absent: none. */
  readonly ceilings?: readonly Ceiling[]
  /** The points of each 一级指标 that the regulation allows, one table for each kind of project; absent: the form's. */
  readonly levels?: readonly Readonly<Record<string, string>>[]
}

/** Decimal places that rates (in percent) and points are rounded to before they count further. */
export interface Rounding {
  readonly rate: number
  readonly points: number
  /** Absent: half up. */
  readonly mode?: 'down'
}

export interface ExecutionRule {
  /** Points where the form's own row states none. */
  readonly weight: string
  /** The rate in percent from which more spending earns no more points. */
  readonly cap: string
  /** The rate in percent of a budget of 0, which nothing can be divided by. */
  readonly rateOfNoBudget: string
  /** The same where nothing was spent either; absent: as for any budget of 0. */
  readonly rateOfNothing?: string
  /** What is divided by: the adjusted budget of the year (absent) or the initial one. */
  readonly basis?: 'initial'
  /** Fixed shares of the points instead of the rate itself, best first. */
  readonly steps?: readonly ExecutionStep[]
}

/** The lowest rate, in percent, that earns this share of the points, in percent. */
export interface ExecutionStep {
  readonly from: string
  readonly percent: string
}

/** How a row that the rule set knows is scored. Its own method cell counts before this. */
export interface RowRule {
  /** 三级指标 without numbering and quotation marks; absent: every row of the group. */
  readonly names?: readonly string[]
  /** Part of the name of its 一级指标; absent: any. */
  readonly group?: string
  /** Only rows whose target is counted in it; absent: any. */
  readonly unit?: string
  /** The target where its cell is empty or lacks the sign: "≤100%". */
  readonly limit?: string
  /** How the actual value follows from figures that the method cell may give. */
  readonly formula?: Formula
  /** The first whose weight is the row's, or that states none. */
  readonly methods: readonly { readonly weight?: string; readonly method: Method }[]
}

/** A rate in percent: sum of terms ÷ sum of terms. A term is known by any of the names that forms give it. */
export interface Formula {
  readonly dividend: Terms
  readonly divisor: Terms
}

export interface Terms {
  readonly plus: readonly (readonly string[])[]
  readonly minus?: readonly (readonly string[])[]
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

/** When more than was planned is too much, in percent of a target that is to be reached. */
export interface OverCompletion {
  /** From here it is remarked on. */
  readonly warn: string
  /** From here a reason is obligatory. */
  readonly reason: string
  /** The same for a target of 0, as a figure; absent: never. */
  readonly reasonAtZero?: string
  /** Points that it costs, from how many percent; absent: none. */
  readonly deduction?: { readonly from: string; readonly points: string }
}

/** A total on the scale of 100 that is not exceeded while the execution rate in percent stays below this one. */
export interface Ceiling {
  readonly below: string
  readonly total: string
}

/** What the production systems built on 10号 warn of, and the strictest of them asks a reason for. */
export const USUAL_OVER_COMPLETION: OverCompletion = { warn: '120', reason: '130' }

export function overCompletionOf(rules: RuleSet): OverCompletion {
  return rules.overCompletion ?? USUAL_OVER_COMPLETION
}

export function rulesRef(rules: RuleSet): string {
  return `${rules.id}@${rules.version}`
}
