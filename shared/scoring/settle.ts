import { Decimal, formatFixed2, formatPlain } from '../base/decimal.ts'
import { isBlank, quoteText } from './fold-text.ts'
import { readPoints } from './points.ts'
import type { Rounding } from './rules/rule-set.ts'

/** What the rules say about a row before the unit's own score is looked at. */
export interface Verdict {
  /** Rounded points, or null when they can't be computed. */
  readonly computed: Decimal | null
  /** Parts of the sentence, without a full stop. */
  readonly because: readonly string[]
}

/** A verdict that a person has to give, and why. */
export function undecided(because: string): Verdict {
  return { computed: null, because: [because] }
}

interface Settled {
  readonly computed: string | null
  readonly given: string | null
  readonly score: string | null
  readonly because: string
}

/** Joins the computed points with what the unit gave itself (自评得分): given counts, else computed. */
export function settle({ computed, because }: Verdict, givenText: string): Settled {
  const given = isBlank(givenText) ? null : readPoints(givenText)
  const points = computed && formatFixed2(computed)
  return {
    computed: points,
    given: given && formatPlain(given),
    score: given ? formatFixed2(given) : points,
    because: `${[...because, ...explainGiven(computed, given, givenText)].join('；')}。`,
  }
}

function explainGiven(computed: Decimal | null, given: Decimal | null, givenText: string): string[] {
  if (given === null) {
    const unread = isBlank(givenText) ? [] : [`所填得分“${quoteText(givenText)}”不是数字，视为未填`]
    return computed ? unread : [...unread, '未计分']
  }
  const own = formatPlain(given)
  if (computed === null) return [`按单位自评${own}分计入`]
  if (computed.eq(given)) return []
  return [`单位自评${own}分，按规则为${formatFixed2(computed)}分，按自评分计入`]
}

/**
 * Rounds points as the rule set says, but never above the weight: a row worth 12.345 points that is fully met
 * earns 12.34.
 */
export function roundPoints(points: Decimal, weight: Decimal, { points: places, mode }: Rounding): Decimal {
  const rounded = points.toDecimalPlaces(places, modeOf(mode))
  return rounded.gt(weight) ? weight.toDecimalPlaces(places, Decimal.ROUND_DOWN) : rounded
}

export function roundRate(rate: Decimal, { rate: places, mode }: Rounding): Decimal {
  return rate.toDecimalPlaces(places, modeOf(mode))
}

function modeOf(mode: Rounding['mode']) {
  return mode === 'down' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP
}
