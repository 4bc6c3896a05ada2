import type { Decimal } from '../../base/decimal.ts'

/** A quantitative row as a kind sees it: both values in one unit, the target not negative, the actual not below 0. */
export interface Comparison {
  readonly target: Decimal
  readonly actual: Decimal
  readonly weight: Decimal
}

/** What a kind makes of it. Points are exact; who asked rounds them. */
export interface Outcome {
  readonly points: Decimal
  /** How the actual value stands to the target, between the two in a sentence: "低于". */
  readonly relation: string
  /** The calculation behind points that are neither full nor none: "98 ÷ 100 × 10". */
  readonly arithmetic?: string
  /** Why there are none, where the relation alone does not say it. */
  readonly note?: string
}

export type Kind = (comparison: Comparison) => Outcome
