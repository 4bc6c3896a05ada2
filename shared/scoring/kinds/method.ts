import { Decimal, HUNDRED } from '../../base/decimal.ts'
import type { Direction } from '../cell-words.ts'
import type { KindName } from './catalogue.ts'

/** How one row is scored, as plain data: a rule set names it for rows it knows, or the row's own method cell says it. */
export type Method =
  /** By the sign of its target; `kinds` replaces those of the rule set. */
  | { readonly kind: 'by-sign'; readonly kinds?: Partial<Readonly<Record<Direction, KindName>>> }
  /** Full points at the target, so many less for every whole step away from it. */
  | {
      readonly kind: 'steps'
      readonly steps: readonly Step[]
      /** Where nothing is left, however few steps it is away: 低于80%不得分. */
      readonly none?: Range
    }
  /** Fixed points for each range of actual values; the target has no say. */
  | { readonly kind: 'bands'; readonly unit: string; readonly bands: readonly Band[] }
  /** Fixed points for each word that a qualitative result may be, best first. */
  | { readonly kind: 'words'; readonly words: readonly WordAward[] }
  /** A person gives a tier of the rule set (评判等级赋分). */
  | { readonly kind: 'tiers' }
  /** The form states the share of the points (得分系数), in percent. */
  | { readonly kind: 'coefficient'; readonly percent: string }

/** 每低于5%扣2分 */
export interface Step {
  /** On which side of the target it counts. */
  readonly side: 'over' | 'under'
  readonly size: string
  /** "百分点", "%", a unit such as "个", or "". */
  readonly unit: string
  /** Points that each whole step costs; a part of a step costs nothing. */
  readonly off: string
}

export interface Range {
  readonly low?: Edge
  readonly high?: Edge
}

/** 10-20%(含)，计4分 */
export interface Band extends Range {
  readonly award: Award
}

/** 较好得8分 */
export interface WordAward {
  readonly word: string
  readonly award: Award
}

export interface Edge {
  readonly value: string
  /** Whether the value itself belongs to the band; absent where the form does not say. */
  readonly included?: boolean
}

/** In points, or in percent of the row's points. */
export type Award = { readonly points: string } | { readonly percent: string }

export function pointsOf(award: Award, weight: Decimal): Decimal {
  return 'points' in award ? new Decimal(award.points) : weight.times(award.percent).div(HUNDRED)
}

export const BY_SIGN: Method = { kind: 'by-sign' }

/** 直接赋分, whichever way the target goes. */
export const ALL_OR_NOTHING: Method = {
  kind: 'by-sign',
  kinds: { 'at-least': 'all-or-nothing', 'at-most': 'all-or-nothing', equal: 'all-or-nothing' },
}
