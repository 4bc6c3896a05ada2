import type { Decimal } from '../../base/decimal.ts'
import type { Direction } from '../cell-words.ts'

/** A quantitative row as a kind sees it: both values in one unit, the target not negative, the actual not below 0. */
export interface Comparison {
  /** Which way the figure must go. */
  readonly direction: Direction
  readonly target: Decimal
  readonly actual: Decimal
  /** What both are counted in; "" where neither cell says. */
  readonly unit: string
  readonly weight: Decimal
}

/** What a kind makes of it. Points are exact; who asked rounds them. */
export interface Outcome {
  readonly points: Decimal
  /** How the actual value stands to the target, between the two in a sentence: "低于". */
  readonly relation: string
  /** The calculation behind points that are neither full nor none: "98 ÷ 100 × 10". */
  readonly arithmetic?: string
  /** Why there are none, or all, where the relation alone does not say it. */
  readonly note?: string
}

/** What can't be computed without a guess, and why, as part of a sentence. */
export interface Unclear {
  readonly unclear: string
}

export type Kind = (comparison: Comparison) => Outcome
